package nl.ketenkaart.context.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.Statement.Attribute;
import nl.ketenkaart.context.contribution.Statement.Reliability;
import nl.ketenkaart.context.contribution.Statement.Source;
import nl.ketenkaart.context.terms.Audience;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.context.terms.Kind;
import nl.ketenkaart.context.terms.Necessity;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.context.terms.Terms;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to a contribution. */
public sealed interface ContributionEvent extends Event {

    /** An organisation tells something; without necessity only to itself. */
    record ContributionRecorded(
            ContributionId contributionId,
            CaseId caseId,
            OrganisationId organisation,
            List<PersonId> personIds,
            Category category,
            Kind kind,
            String statement,
            List<Attribute> attributes,
            Source source,
            @Nullable Necessity necessity,
            @Nullable Reliability reliability,
            @Nullable LocalDate asOf,
            Audience audience,
            Handling handling,
            @Nullable PersonId consentOf,
            @Nullable LocalDate validUntil,
            @Nullable RequestId answers,
            long revision,
            Instant at)
            implements ContributionEvent {
        static ContributionRecorded of(Contribution now, Instant at) {
            return of(now, now.statement(), now.statement().terms(), at);
        }

        private static ContributionRecorded of(Contribution c, Statement s, Terms t, Instant at) {
            return new ContributionRecorded(
                    c.id(),
                    c.caseId(),
                    c.owner(),
                    t.personIds(),
                    t.category(),
                    s.kind(),
                    s.text(),
                    s.attributes(),
                    s.source(),
                    t.necessity(),
                    s.reliability(),
                    s.asOf(),
                    t.audience(),
                    t.handling(),
                    t.consentOf(),
                    t.validUntil(),
                    s.answers(),
                    c.revision(),
                    at);
        }
    }

    /** Its owner words it anew or shares it on other terms; the earlier revision holds no more. */
    record ContributionCorrected(
            ContributionId contributionId,
            CaseId caseId,
            OrganisationId organisation,
            List<PersonId> personIds,
            Category category,
            Kind kind,
            String statement,
            List<Attribute> attributes,
            Source source,
            @Nullable Necessity necessity,
            @Nullable Reliability reliability,
            @Nullable LocalDate asOf,
            Audience audience,
            Handling handling,
            @Nullable PersonId consentOf,
            @Nullable LocalDate validUntil,
            @Nullable RequestId answers,
            long revision,
            Instant at)
            implements ContributionEvent {
        static ContributionCorrected of(Contribution now, Instant at) {
            return of(now, now.statement(), now.statement().terms(), at);
        }

        private static ContributionCorrected of(Contribution c, Statement s, Terms t, Instant at) {
            return new ContributionCorrected(
                    c.id(),
                    c.caseId(),
                    c.owner(),
                    t.personIds(),
                    t.category(),
                    s.kind(),
                    s.text(),
                    s.attributes(),
                    s.source(),
                    t.necessity(),
                    s.reliability(),
                    s.asOf(),
                    t.audience(),
                    t.handling(),
                    t.consentOf(),
                    t.validUntil(),
                    s.answers(),
                    c.revision(),
                    at);
        }
    }

    /** Its owner takes it back: it is on nobody else's card any more. */
    record ContributionWithdrawn(ContributionId contributionId, CaseId caseId, OrganisationId organisation, Instant at)
            implements ContributionEvent {}

    /**
     * The director lets it be seen.
     *
     * @param by the director's organisation
     */
    record ContributionReleased(ContributionId contributionId, CaseId caseId, OrganisationId by, Instant at)
            implements ContributionEvent {}
}
