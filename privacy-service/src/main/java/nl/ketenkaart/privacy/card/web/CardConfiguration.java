package nl.ketenkaart.privacy.card.web;

import java.time.Clock;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.ListCases;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.card.LookIntoCase.ContributionTags;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.notice.ChangedViews;
import nl.ketenkaart.privacy.notice.Notices;
import nl.ketenkaart.privacy.receipt.Receipts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    @Bean
    ContributionTags contributionTags(EntityTags tags) {
        return new TagsOfWrites(tags);
    }

    /** The same tags as the owner gets for its writes, since they are of the same paths. */
    private record TagsOfWrites(EntityTags tags) implements ContributionTags {
        @Override
        public String of(OrganisationId owner, UUID caseId, UUID contributionId, long revision) {
            return tags.ofRevision(owner, "/v1/cases/" + caseId + "/contributions/" + contributionId, revision);
        }

        @Override
        public String ofDocument(OrganisationId owner, UUID caseId, UUID documentId) {
            return tags.ofRevision(owner, "/v1/cases/" + caseId + "/documents/" + documentId, 1);
        }
    }

    @Bean
    LookIntoCase lookIntoCase(
            CaseFiles files,
            SharingAgreements agreements,
            Disclosures disclosures,
            ContributionTags tags,
            Clock clock) {
        return new LookIntoCase(files, agreements, disclosures, tags, clock);
    }

    @Bean
    ListCases listCases(
            CaseIndex index, CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        return new ListCases(index, files, agreements, disclosures, clock);
    }

    @Bean
    Notices notices(SharingAgreements agreements, Receipts receipts, Clock clock) {
        return new ChangedViews(agreements, receipts, clock);
    }
}
