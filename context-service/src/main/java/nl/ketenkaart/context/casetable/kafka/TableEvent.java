package nl.ketenkaart.context.casetable.kafka;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.context.casetable.Person;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.casetable.Seat;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed here of the events of a case: phase, seats, director, who is kept out, and of the persons id and municipality.
 * Deliberately nothing else about them, and nobody's words.
 */
sealed interface TableEvent {

    CaseTable after(CaseTable before);

    /** The table after an event; many events leave it as it was. */
    static CaseTable after(CaseTable before, ReceivedEvent event) {
        return switch (event.stem()) {
            case "case-raised" -> event.as(CaseRaised.class).after(before);
            case "person-added", "person-corrected" ->
                event.as(PersonKnown.class).after(before);
            case "organisation-seated" -> event.as(OrganisationSeated.class).after(before);
            case "organisation-unseated" -> event.as(OrganisationUnseated.class).after(before);
            case "participant-excluded" -> event.as(ParticipantExcluded.class).after(before);
            case "director-accepted" -> event.as(DirectorAccepted.class).after(before);
            case "director-appointed", "director-refused" -> before.directedBy(null);
            case "case-accepted", "case-reopened" ->
                event.as(DeepeningBegan.class).after(before);
            case "case-declined" -> before.in(Phase.DECLINED);
            case "case-decided" -> before.in(Phase.DECIDED);
            case "case-closed" -> event.as(CaseClosed.class).after(before);
            case "follow-up-began" -> before.in(Phase.FOLLOW_UP);
            default -> before;
        };
    }

    record CaseRaised(List<OrganisationSeated> seats, List<PersonNamed> persons) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return CaseTable.raised(
                    seats.stream().map(OrganisationSeated::seat).toList(),
                    persons.stream().map(PersonNamed::person).toList());
        }
    }

    /** @param handedOverTo that there is somebody; who, nobody needs here */
    record CaseClosed(@Nullable String handedOverTo) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.in(handedOverTo == null ? Phase.CLOSED : Phase.HANDED_OVER);
        }
    }

    /** @param answersBy null in what was told before there were terms */
    record DeepeningBegan(@Nullable Instant answersBy) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.in(Phase.DEEPENING).answeredBy(answersBy);
        }
    }

    record PersonNamed(PersonId personId, @Nullable String municipality) {
        Person person() {
            return new Person(personId, municipality);
        }
    }

    record PersonKnown(PersonNamed person) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.knowing(person.person());
        }
    }

    record OrganisationSeated(
            OrganisationId organisation,
            String kind,
            boolean guest,
            Instant from,
            @Nullable String until) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.seat(seat());
        }

        Seat seat() {
            return new Seat(organisation, kind, guest, from, Moments.end(until));
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

    record DirectorAccepted(OrganisationId organisation) implements TableEvent {
        @Override
        public CaseTable after(CaseTable before) {
            return before.directedBy(organisation);
        }
    }
}
