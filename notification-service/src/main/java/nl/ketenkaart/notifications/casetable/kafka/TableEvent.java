package nl.ketenkaart.notifications.casetable.kafka;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What tables need of the events of a case: who sits, from when until when, who is kept out, and whether it goes on. Nothing about people in it. */
sealed interface TableEvent {

    CaseTable after(CaseTable before);

    /** The table after an event; most events leave it as it was. */
    static CaseTable after(CaseTable before, ReceivedEvent event) {
        return switch (event.stem()) {
            case "case-raised" -> event.as(CaseRaised.class).after(before);
            case "organisation-seated" -> event.as(OrganisationSeated.class).after(before);
            case "organisation-unseated" -> event.as(OrganisationUnseated.class).after(before);
            case "participant-excluded" -> event.as(ParticipantExcluded.class).after(before);
            case "case-accepted", "case-reopened" -> before.answering(true);
            case "case-declined", "case-closed" -> before.answering(false);
            default -> before;
        };
    }

    record CaseRaised(List<OrganisationSeated> seats) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            var table = before;
            for (var seat : seats) {
                table = seat.after(table);
            }
            return table;
        }
    }

    record OrganisationSeated(
            OrganisationId organisation,
            Instant from,
            @Nullable Instant until) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.seat(new Seat(organisation, from, until));
        }
    }

    record OrganisationUnseated(OrganisationId organisation, Instant until) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.unseat(organisation, until);
        }
    }

    record ParticipantExcluded(
            @Nullable OrganisationId organisation, @Nullable String person) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.exclude(organisation, person);
        }
    }
}
