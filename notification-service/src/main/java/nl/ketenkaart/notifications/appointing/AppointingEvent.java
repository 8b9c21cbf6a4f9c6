package nl.ketenkaart.notifications.appointing;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens in a case that leaves it without a director, or gives it one. Deliberately nothing about people in it, nor why. */
public sealed interface AppointingEvent {

    ToAppoint after(ToAppoint before);

    Instant at();

    /** With what a duty ends that is owed no more after this. */
    default ReportOutcome end() {
        return ReportOutcome.REPLACED;
    }

    /** @param urgency null where nobody said */
    record CaseRaised(OrganisationId organisation, @Nullable String urgency, List<Seat> seats, Instant at)
            implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            var state = before.raised(organisation, "RED".equals(urgency));
            for (var seat : seats) {
                state = state.seating(seat.organisation(), seat.kind());
            }
            return state;
        }
    }

    record Seat(OrganisationId organisation, String kind) {}

    record OrganisationSeated(OrganisationId organisation, String kind, Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.seating(organisation, kind);
        }
    }

    record OrganisationUnseated(OrganisationId organisation, Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.without(organisation, at);
        }
    }

    /** @param organisation null where a person is kept out, and not their organisation */
    record ParticipantExcluded(@Nullable OrganisationId organisation, Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return organisation == null ? before : before.without(organisation, at);
        }
    }

    record CaseAccepted(Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.deepened(at);
        }
    }

    /** Also one that triage had declined. */
    record CaseReopened(Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.deepened(at);
        }
    }

    /** By its closing, or declined. */
    record CaseEnded(Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.ended();
        }
    }

    record DirectorAppointed(OrganisationId organisation, Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.directedBy(organisation);
        }

        @Override
        public ReportOutcome end() {
            return ReportOutcome.APPOINTED;
        }
    }

    record DirectorRefused(OrganisationId organisation, Instant at) implements AppointingEvent {
        @Override
        public ToAppoint after(ToAppoint before) {
            return before.undirectedBy(organisation, at);
        }
    }
}
