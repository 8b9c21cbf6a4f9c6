package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.DissentId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.deliberation.Pattern;
import nl.ketenkaart.cases.deliberation.Picture.Instrument;
import nl.ketenkaart.cases.deliberation.Picture.Safety;
import nl.ketenkaart.cases.deliberation.Ruling.Disposition;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Letter;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.report.Incident;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.cases.table.ConsultationId;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.cases.table.Seat;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can happen to a case; the contracts in {@code contracts/events} say what each part means. */
public sealed interface CaseEvent extends Event
        permits CaseEvent.CaseRaised,
                CaseEvent.CaseAccepted,
                CaseEvent.CaseDeclined,
                CaseEvent.DirectorAppointed,
                CaseEvent.DirectorAccepted,
                CaseEvent.DirectorRefused,
                CaseEvent.OrganisationSeated,
                CaseEvent.OrganisationUnseated,
                CaseEvent.ParticipantExcluded,
                CaseEvent.ConcernVoiced,
                CaseEvent.CaseInterpreted,
                CaseEvent.DissentRecorded,
                CaseEvent.CaseDecided,
                CaseEvent.FollowUpBegan,
                CaseEvent.CaseProposed,
                CaseEvent.ConsultationElsewhereNoted,
                DirectionEvent,
                PersonEvent,
                EndingEvent {

    CaseId caseId();

    record CaseRaised(
            CaseId caseId,
            String reference,
            Kind kind,
            Urgency urgency,
            OrganisationId organisation,
            Incident incident,
            List<Person> persons,
            FirstConcern concern,
            List<Seat> seats,
            @Nullable Instant actBy,
            Instant at)
            implements CaseEvent {}

    record FirstConcern(
            ConcernId concernId,
            OrganisationId organisation,
            int level,
            String facts,
            String feeling,
            @Nullable String question) {}

    /** @param answersBy before this instant what is asked in the deepening is answered, unless somebody names another day */
    record CaseAccepted(
            CaseId caseId,
            OrganisationId organisation,
            String reason,
            @Nullable Instant answersBy,
            Instant at) implements CaseEvent, Contributed {}

    record CaseDeclined(CaseId caseId, OrganisationId organisation, String reason, Instant at)
            implements CaseEvent, Contributed {}

    record DirectorAppointed(
            CaseId caseId,
            OrganisationId organisation,
            @Nullable OrganisationId deputy,
            OrganisationId by,
            Instant at) implements CaseEvent {}

    record ConsultationElsewhereNoted(
            CaseId caseId,
            ConsultationId consultationId,
            OrganisationId organisation,
            String where,
            String withWhom,
            LocalDate on,
            Instant at)
            implements CaseEvent, Contributed {}

    record DirectorAccepted(CaseId caseId, OrganisationId organisation, Instant at) implements CaseEvent, Contributed {}

    record DirectorRefused(
            CaseId caseId,
            OrganisationId organisation,
            @Nullable String reason,
            Instant at) implements CaseEvent, Contributed {}

    record OrganisationSeated(
            CaseId caseId,
            OrganisationId organisation,
            String kind,
            boolean guest,
            Instant from,
            @Nullable Instant until,
            String reason,
            OrganisationId by,
            Instant at)
            implements CaseEvent {}

    record OrganisationUnseated(
            CaseId caseId,
            OrganisationId organisation,
            Instant until,
            OrganisationId by,
            @Nullable String reason,
            Instant at)
            implements CaseEvent {}

    record ParticipantExcluded(
            CaseId caseId,
            ExclusionId exclusionId,
            @Nullable OrganisationId organisation,
            @Nullable String person,
            String ground,
            OrganisationId by,
            Instant at)
            implements CaseEvent {}

    record ConcernVoiced(
            CaseId caseId,
            ConcernId concernId,
            OrganisationId organisation,
            int level,
            String facts,
            String feeling,
            @Nullable String wouldLessen,
            Instant at)
            implements CaseEvent, Contributed {}

    record CaseInterpreted(
            CaseId caseId,
            InterpretationId interpretationId,
            int version,
            OrganisationId organisation,
            String pictureOfTheSituation,
            List<Pattern> patterns,
            @Nullable String otherPattern,
            List<Safety> safety,
            List<Instrument> instruments,
            Instant at)
            implements CaseEvent, Contributed {}

    record DissentRecorded(
            CaseId caseId,
            InterpretationId interpretationId,
            DissentId dissentId,
            OrganisationId organisation,
            String text,
            Instant at)
            implements CaseEvent, Contributed {}

    /**
     * @param revises null: none
     * @param dropped of the revised decision the measures and the feedback that are no more; null: it revises none
     */
    record CaseDecided(
            CaseId caseId,
            DecisionId decisionId,
            OrganisationId organisation,
            String motivation,
            Disposition disposition,
            List<Measure> measures,
            List<Feedback> feedback,
            @Nullable Letter letter,
            @Nullable DecisionId revises,
            @Nullable List<UUID> dropped,
            Instant at)
            implements CaseEvent, Contributed {}

    record FollowUpBegan(CaseId caseId, Instant at) implements CaseEvent {}

    record CaseProposed(CaseId caseId, Instant at) implements CaseEvent {}
}
