package nl.ketenkaart.privacy.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A chain card as one viewer sees it. What is not there and what may not be seen look the same: an empty list or nothing.
 * On the wire the parts lie side by side, without the records that hold them together here.
 *
 * <p>Every component has its category in the table of labels that the tests hold against these records; one without does not
 * build.
 */
public record CardView(
        Standing standing,
        Origin origin,
        Picture picture,
        Holding holding,
        Progress progress,
        Turns turns,
        Ties ties,
        List<Owed> stillOwed) {

    /** How the case stands and who sits at its table. */
    public record Standing(
            UUID caseId,
            @Nullable String reference,
            @Nullable String kind,
            @Nullable Phase phase,
            @Nullable String urgency,
            @Nullable Instant actBy,
            OrganisationId viewer,
            Purpose purpose,
            Instant asOf,
            @Nullable Director director,
            List<Seat> table) {}

    /** How it came here. */
    public record Origin(@Nullable Triage triage) {}

    /**
     * What happened, to whom, and who is concerned.
     *
     * @param concernsCourse every word there was, oldest first
     */
    public record Picture(
            @Nullable Incident incident,
            List<Person> persons,
            List<Concern> concerns,
            List<ConcernLevel> concernsCourse) {}

    /** What organisations hold and ask. */
    public record Holding(
            List<HoldingViews.OfContribution> contributions,
            List<HoldingViews.InformationRequest> informationRequests,
            List<HoldingViews.OfDocument> documents) {}

    /** What becomes of it. */
    public record Progress(
            List<CourseViews.Interpretation> interpretations,
            List<CourseViews.Decision> decisions,
            List<CourseViews.Session> sessions,
            CourseViews.@Nullable ReAgendaed reAgendaed,
            List<CourseViews.FollowUp> followUps) {}

    /** Which turns it took. */
    public record Turns(
            @Nullable HandOver handOver,
            List<Consultation> consultationsElsewhere,
            List<Closure> closures,
            List<Reopening> reopenings) {}

    /** What it has in common with other cases. */
    public record Ties(List<LinkedCase> linkedCases, List<Repeat> repeats) {}

    /** A case with the same person in it, raised within twelve months; for who may have an overview of both. */
    public record LinkedCase(UUID caseId, String reference, LocalDate raisedOn) {}

    /** That somebody in this case was named in a later one; for who answers for this one. */
    public record Repeat(LocalDate raisedOn, OrganisationId contact) {}

    public record Director(
            OrganisationId organisation,
            boolean accepted,
            @Nullable OrganisationId deputy) {}

    /** For who takes over: what is still open. */
    public record HandOver(OrganisationId from, OrganisationId to, String openMatters, Instant at) {}

    public record Consultation(
            UUID consultationId, OrganisationId organisation, String where, String withWhom, LocalDate on) {}

    public record Closure(
            UUID closureId,
            OrganisationId organisation,
            @Nullable String reason,
            @Nullable String remainingConcern,
            @Nullable String handedOverTo,
            Instant at) {}

    public record Reopening(UUID reopeningId, OrganisationId organisation, String reason, Instant at) {}

    public record Seat(
            OrganisationId organisation,
            OrganisationKind kind,
            boolean guest,
            Instant from,
            @Nullable Instant until) {}

    public record Incident(
            @Nullable LocalDate on,
            @Nullable String municipality,
            @Nullable String summary,
            @Nullable String policeReport) {}

    public record Person(
            UUID personId,
            @Nullable String role,
            @Nullable String name,
            @Nullable Integer age,
            @Nullable LocalDate birthDate,
            @Nullable String language,
            @Nullable String municipality,
            @Nullable String address,
            @Nullable Notice notice) {}

    /**
     * Whether somebody was told of being discussed.
     *
     * @param until the last day on which the ground holds; after it the duty to tell is open again
     */
    public record Notice(
            boolean informed,
            @Nullable LocalDate on,
            @Nullable OrganisationId by,
            @Nullable String ground,
            @Nullable LocalDate until) {}

    public record Concern(
            OrganisationId organisation,
            int level,
            String facts,
            String feeling,
            @Nullable String question,
            @Nullable String wouldLessen,
            Instant at) {}

    /** How much an organisation was concerned at a moment. */
    public record ConcernLevel(OrganisationId organisation, int level, Instant at) {}

    /** What triage came to, for who raised the case above all. */
    public record Triage(String outcome, String reason, OrganisationId organisation, Instant at) {}

    /**
     * @param what ACCEPTANCE of the direction, RELEASE of what waits for the director, ANSWER to a request, or the follow-up's
     *     own word
     * @param item what waits to be released; missing for the others
     */
    public record Owed(
            OrganisationId organisation,
            String what,
            @Nullable LocalDate by,
            @Nullable UUID item) {
        static final Comparator<Owed> IN_ORDER = Comparator.comparing(
                        Owed::by, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Owed::organisation)
                .thenComparing(Owed::what)
                .thenComparing(owed -> String.valueOf(owed.item()));
    }
}
