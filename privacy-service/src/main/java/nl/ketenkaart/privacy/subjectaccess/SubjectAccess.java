package nl.ketenkaart.privacy.subjectaccess;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked of one organisation: to know what is held. It is answered in one month, which may become three, once, with a
 * motivation (GDPR 12(3)). Until a week before that each organisation decides on its own part; from then on the report can be read, by
 * the calendar alone, so that nobody learns from the moment who had to decide. Until then it is looked for once a day.
 *
 * @param searchAt when it is to be looked for next; null: never again
 */
public record SubjectAccess(
        UUID id,
        Subject subject,
        Reception reception,
        @Nullable Extension extension,
        @Nullable Instant searchAt) {
    public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    static final int LATE = 14;
    private static final int TO_PUT_TOGETHER = 7;
    private static final Duration BETWEEN_SEARCHES = Duration.ofDays(1);
    private static final Refusal EXTENDED = Refusal.conflict("The term was extended before; that is done once.");
    private static final Refusal TOO_LATE =
            Refusal.conflict("The report can be read already; the term is extended before that.");

    /** Who is asked about, as one case names that person. */
    public record Subject(CaseId caseId, PersonId personId) {}

    /** @param by the organisation that hands the report over */
    public record Reception(OrganisationId by, LocalDate on, MadeBy madeBy, String identification) {}

    /** Who asks; a parent who asks about a child is not the child. */
    public enum MadeBy {
        PERSON,
        LEGAL_REPRESENTATIVE,
        AUTHORISED_REPRESENTATIVE
    }

    public record Extension(String motivation, LocalDate on) {}

    /** The last day on which the person gets an answer. */
    public LocalDate answerBy() {
        return reception.on().plusMonths(extension == null ? 1 : 3);
    }

    /** The last day before the report can be read. */
    public LocalDate decideBy() {
        return answerBy().minusDays(TO_PUT_TOGETHER);
    }

    public boolean readable(Instant at) {
        return LocalDate.ofInstant(at, HERE).isAfter(decideBy());
    }

    Outcome<SubjectAccess> extended(String motivation, Instant at) {
        if (extension != null) {
            return extension.motivation().equals(motivation) ? Outcome.unchanged(this) : Outcome.refused(EXTENDED);
        }
        if (readable(at)) {
            return Outcome.refused(TOO_LATE);
        }
        var more = new Extension(motivation, LocalDate.ofInstant(at, HERE));
        return Outcome.changed(new SubjectAccess(id, subject, reception, more, searchAt));
    }

    Outcome<SubjectAccess> searched(Instant at) {
        var next = readable(at) ? null : at.plus(BETWEEN_SEARCHES);
        return Outcome.changed(new SubjectAccess(id, subject, reception, extension, next));
    }
}
