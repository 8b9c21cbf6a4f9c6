package nl.ketenkaart.privacy.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a part says. At rest it is sealed; nothing here is shown unless a view lists it. */
public sealed interface Content {

    record Triage(String outcome, String reason, OrganisationId by) implements Content {}

    record Incident(LocalDate on, String municipality, String summary) implements Content {}

    record PoliceReport(String number) implements Content {}

    /** @param birthDate here for the age alone */
    record Person(String role, String name, @Nullable LocalDate birthDate) implements Content {}

    record PersonNeeds(
            @Nullable LocalDate birthDate, @Nullable String language) implements Content {}

    record Municipality(String name) implements Content {}

    record Address(String text) implements Content {}

    record PersonNotice(
            boolean informed,
            @Nullable LocalDate on,
            @Nullable OrganisationId by,
            @Nullable LocalDate until) implements Content {}

    record NoticeGround(String text) implements Content {}

    /** @param level from 0 (none) to 3 */
    record Concern(
            int level,
            String facts,
            String feeling,
            @Nullable String question,
            @Nullable String wouldLessen) implements Content {}

    record Contribution(
            String kind,
            String statement,
            Source source,
            @Nullable Necessity necessity,
            @Nullable String reliability,
            @Nullable LocalDate asOf,
            @Nullable UUID answers)
            implements Content {
        /** The same words, in answer to this request; null: to none. */
        public Contribution answering(@Nullable UUID request) {
            return new Contribution(kind, statement, source, necessity, reliability, asOf, request);
        }
    }

    record Source(@Nullable String system, boolean spokenInPerson, LocalDate on) {}

    record Necessity(String why, String influence) {}

    record Attribute(String name, String value) implements Content {}

    /**
     * @param size in bytes
     * @param sha256 lower-case hex; null where it was taken in before it was kept
     */
    record Document(
            String title,
            String kind,
            String mediaType,
            long size,
            @Nullable String sha256,
            @Nullable Necessity necessity)
            implements Content {}

    record Request(OrganisationId to, String question, Necessity necessity, LocalDate by) implements Content {}

    record Answer(String kind, @Nullable String ground, List<UUID> contributions) implements Content {
        /** Then the rest is still owed. */
        public boolean inPart() {
            return kind.equals("PARTIAL");
        }
    }

    /** @param otherPattern in words, where OTHER is one of the patterns */
    record Interpretation(
            int version,
            String picture,
            List<String> patterns,
            @Nullable String otherPattern,
            List<Instrument> instruments)
            implements Content {}

    record Instrument(String name, String outcome) {}

    record Safety(List<PersonSafety> persons) implements Content {}

    record PersonSafety(UUID personId, String phase, String why) {}

    record Dissent(String text) implements Content {}

    /** @param replacedBy the decision that revised it; null: it counts */
    record Decision(
            String motivation,
            String disposition,
            @Nullable Integer probationMonths,
            List<String> conditions,
            @Nullable UUID replacedBy)
            implements Content {
        public Decision replacedBy(UUID other) {
            return new Decision(motivation, disposition, probationMonths, conditions, other);
        }
    }

    /** @param measureId the same in each decision that goes on with it */
    record Measure(
            UUID measureId,
            String description,
            OrganisationId organisation,
            @Nullable UUID personId,
            LocalDate startBy) implements Content {}

    record Feedback(String to, OrganisationId organisation, LocalDate by) implements Content {}

    record Letter(
            UUID personId,
            String language,
            String text,
            @Nullable String translationOf,
            @Nullable Translator translatedBy)
            implements Content {}

    record Translator(String capacity, String name) {}

    /** What is asked of a session about the case, and what came of it. */
    record Session(String question, @Nullable Outcome outcome) implements Content {}

    record Outcome(
            String outcome,
            String reason,
            List<Action> actions,
            @Nullable UUID nextSession) {}

    record Action(OrganisationId organisation, String action, LocalDate by) {}

    /** A duty, as the list of duties of notification-service names it. */
    record FollowUp(
            String what,
            UUID concerning,
            LocalDate due,
            @Nullable Report report) implements Content {
        /** Then the request, the appointment or that there is none, the person or the session itself says on the card what is owed. */
        public boolean saidOtherwise() {
            return switch (what) {
                case "APPOINT_DIRECTOR", "ANSWER_REQUEST", "ACCEPT_DIRECTION", "INFORM_PERSON", "ATTEND_SESSION" ->
                    true;
                default -> false;
            };
        }
    }

    record Report(String outcome, LocalDate on, @Nullable String evidence) {}

    record HandOver(OrganisationId from, OrganisationId to, String openMatters) implements Content {}

    record Consultation(String where, String withWhom, LocalDate on) implements Content {}

    record Closure(String reason, @Nullable String handedOverTo) implements Content {}

    record RemainingConcern(String text) implements Content {}

    record Reopening(String reason) implements Content {}

    /** That a person of the case was named in a later one: on which day, and whom to ask. */
    record Repeat(LocalDate raisedOn, OrganisationId contact) implements Content {}
}
