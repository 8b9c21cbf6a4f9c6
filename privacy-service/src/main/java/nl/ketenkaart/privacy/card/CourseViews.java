package nl.ketenkaart.privacy.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
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
            Instant at) {}

    public record Disposition(String type, @Nullable Integer probationMonths, List<String> conditions) {}

    public record Measure(
            UUID measureId,
            String description,
            OrganisationId organisation,
            @Nullable UUID personId,
            LocalDate startBy) {}

    public record Feedback(UUID feedbackId, String to, OrganisationId organisation, LocalDate by) {}

    public record Letter(
            UUID letterId,
            UUID personId,
            String language,
            String text,
            @Nullable String translationOf) {}

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
