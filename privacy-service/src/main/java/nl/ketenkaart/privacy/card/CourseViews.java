package nl.ketenkaart.privacy.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import org.jspecify.annotations.Nullable;

/** What becomes of a case, as one viewer sees it on a card: sessions, interpretations, decisions, follow-ups. */
public final class CourseViews {
    private CourseViews() {}

    public record Interpretation(
            UUID interpretationId,
            @Nullable OrganisationId organisation,
            @Nullable Integer version,
            @Nullable String pictureOfTheSituation,
            List<String> patterns,
            @Nullable String otherPattern,
            List<Instrument> instruments,
            List<PersonSafety> safety,
            List<Dissent> dissents,
            @Nullable Instant at) {}

    public record Instrument(String name, String outcome) {}

    public record PersonSafety(UUID personId, String phase, String why) {}

    public record Dissent(UUID dissentId, OrganisationId organisation, String text, Instant at) {}

    public record Decision(
            UUID decisionId,
            OrganisationId organisation,
            String motivation,
            Disposition disposition,
            List<Measure> measures,
            List<Feedback> feedback,
            @Nullable Letter letter,
            @Nullable UUID replacedBy,
            Instant at) {}

    public record Disposition(String type, @Nullable Integer probationMonths, List<String> conditions) {}

    public record Measure(
            UUID measureId,
            String description,
            OrganisationId organisation,
            @Nullable UUID personId,
            LocalDate startBy) {
        static Measure of(Content.Measure content) {
            return new Measure(
                    content.measureId(),
                    content.description(),
                    content.organisation(),
                    content.personId(),
                    content.startBy());
        }
    }

    public record Feedback(UUID feedbackId, String to, OrganisationId organisation, LocalDate by) {}

    public record Letter(
            UUID letterId,
            UUID personId,
            String language,
            String text,
            @Nullable String translationOf,
            @Nullable Translator translatedBy) {
        static Letter of(UUID letterId, Content.Letter content) {
            var translator = content.translatedBy();
            return new Letter(
                    letterId,
                    content.personId(),
                    content.language(),
                    content.text(),
                    content.translationOf(),
                    translator == null ? null : new Translator(translator.capacity(), translator.name()));
        }
    }

    public record Translator(String capacity, String name) {}

    public record Session(
            UUID sessionId,
            Instant startsAt,
            Instant endsAt,
            String place,
            OrganisationId chairOrganisation,
            String status,
            List<OrganisationId> attendance,
            String question,
            @Nullable Outcome outcome) {}

    /**
     * That the case was put off.
     *
     * @param times how often, as far as that is seen
     * @param each in the order of the sessions
     */
    public record ReAgendaed(int times, List<PutOff> each) {

        /** In the sessions that started before then; null: never. */
        public static @Nullable ReAgendaed of(Seen seen, Instant before) {
            var each = seen.full(Kind.SESSION).stream()
                    .flatMap(part -> PutOff.of(seen, part).stream())
                    .filter(putOff -> putOff.startsAt().isBefore(before))
                    .sorted(Comparator.comparing(PutOff::startsAt)
                            .thenComparing(putOff -> putOff.sessionId().toString()))
                    .toList();
            return each.isEmpty() ? null : new ReAgendaed(each.size(), each);
        }
    }

    /** @param startsAt of the session that put it off */
    public record PutOff(UUID sessionId, Instant startsAt, String reason) {
        private static final String WORD = "RE_AGENDAED";

        static Optional<PutOff> of(Seen seen, Part part) {
            var label = seen.file().shell().sessions().get(part.id());
            var outcome = seen.open(part, Content.Session.class).outcome();
            return label == null || outcome == null || !outcome.outcome().equals(WORD)
                    ? Optional.empty()
                    : Optional.of(new PutOff(part.id(), label.startsAt(), outcome.reason()));
        }
    }

    public record Outcome(
            String outcome,
            String reason,
            List<Action> actions,
            @Nullable UUID nextSession) {}

    public record Action(OrganisationId organisation, String action, LocalDate by) {}

    public record FollowUp(
            UUID followUpId,
            OrganisationId organisation,
            String what,
            UUID concerning,
            LocalDate due,
            @Nullable Report report) {}

    public record Report(
            String outcome, LocalDate on, @Nullable String evidence) {}
}
