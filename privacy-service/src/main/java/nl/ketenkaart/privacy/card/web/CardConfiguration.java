package nl.ketenkaart.privacy.card.web;

import java.time.Clock;
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

    /** The same tag as the owner gets for its write, since it is of the same path. */
    @Bean
    ContributionTags contributionTags(EntityTags tags) {
        return (owner, caseId, contributionId, revision) ->
                tags.ofRevision(owner, "/v1/cases/" + caseId + "/contributions/" + contributionId, revision);
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
