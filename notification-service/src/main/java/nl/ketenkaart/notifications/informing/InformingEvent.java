package nl.ketenkaart.notifications.informing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens in a case that makes somebody be told, or says that it was done. Deliberately not who they are, nor the ground. */
public sealed interface InformingEvent {

    ToInform after(ToInform before);

    /** With what a duty ends that is owed no more after this. */
    ReportOutcome end();

    Instant at();

    record Somebody(UUID personId) {}

    record CaseRaised(List<Somebody> persons, Instant at) implements InformingEvent {
        @Override
        public ToInform after(ToInform before) {
            var state = before;
            for (var person : persons) {
                state = state.discussing(person.personId(), at);
            }
            return state;
        }

        @Override
        public ReportOutcome end() {
            return ReportOutcome.REPLACED;
        }
    }

    record PersonAdded(Somebody person, Instant at) implements InformingEvent {
        @Override
        public ToInform after(ToInform before) {
            return before.discussing(person.personId(), at);
        }

        @Override
        public ReportOutcome end() {
            return ReportOutcome.REPLACED;
        }
    }

    record PersonNoticeRecorded(
            UUID personId, boolean informed, @Nullable LocalDate until, Instant at) implements InformingEvent {
        @Override
        public ToInform after(ToInform before) {
            return informed || until == null ? before.told(personId) : before.putOff(personId, until);
        }

        @Override
        public ReportOutcome end() {
            return informed ? ReportOutcome.INFORMED : ReportOutcome.PUT_OFF;
        }
    }

    record DirectorAccepted(OrganisationId organisation, Instant at) implements InformingEvent {
        @Override
        public ToInform after(ToInform before) {
            return before.directedBy(new ToInform.Director(organisation, at));
        }

        @Override
        public ReportOutcome end() {
            return ReportOutcome.REPLACED;
        }
    }

    /** Whoever directed before does so no more. */
    record DirectorAppointed(Instant at) implements InformingEvent {
        @Override
        public ToInform after(ToInform before) {
            return before.directedBy(null);
        }

        @Override
        public ReportOutcome end() {
            return ReportOutcome.REPLACED;
        }
    }
}
