package nl.ketenkaart.notifications.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to a follow-up. */
public sealed interface FollowUpEvent extends Event {

    /** An organisation owes something from now on. */
    record FollowUpOpened(
            FollowUpId followUpId,
            CaseId caseId,
            OrganisationId organisation,
            What what,
            UUID concerning,
            LocalDate due,
            Instant at)
            implements FollowUpEvent {}

    /** The owner said how it stands. */
    record FollowUpReported(
            FollowUpId followUpId,
            CaseId caseId,
            OrganisationId organisation,
            What what,
            UUID concerning,
            ReportOutcome outcome,
            LocalDate on,
            @Nullable String evidence,
            Instant at)
            implements FollowUpEvent {}

    /** What was to be done stands still: its day has passed, or its owner said that it did not start, or stopped. */
    record FollowUpStalled(
            FollowUpId followUpId, CaseId caseId, OrganisationId organisation, What what, UUID concerning, Instant at)
            implements FollowUpEvent {}
}
