package nl.ketenkaart.privacy.proposal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.session.SessionFile;
import nl.ketenkaart.privacy.session.Sessions;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/** Proposes the regular slots that are free for who plans sessions. Those of others say nothing here: they do not count. */
public final class ProposeSlots {
    private static final Duration THE_LONGEST = Duration.ofDays(1);
    private static final Set<String> PLANNERS = Set.of("chair", "secretary");
    private final Sessions sessions;
    private final Clock clock;

    public ProposeSlots(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** From the first day to the last, both included. */
    public record Days(LocalDate from, LocalDate to) {
        /** How days are counted. */
        public static final ZoneId HERE = RegularSlots.HERE;
    }

    /** Slots in the order of time, or why there are none for this caller. */
    public sealed interface Answer {
        record Proposed(List<Slot> slots) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(Days days, Caller caller) {
        return plans(caller)
                ? new Answer.Proposed(free(days, caller.organisation()))
                : new Answer.Refused(Refusal.forbidden("To plan a session is up to the secretary or the chair."));
    }

    private List<Slot> free(Days days, OrganisationId planner) {
        var slots = RegularSlots.between(days.from(), days.to()).stream()
                .filter(slot -> slot.startsAt().isAfter(clock.instant()))
                .toList();
        if (slots.isEmpty()) {
            return slots;
        }
        var taken =
                sessions
                        .startingBetween(
                                slots.getFirst().startsAt().minus(THE_LONGEST),
                                slots.getLast().endsAt())
                        .stream()
                        .filter(session -> session.organises(planner))
                        .map(SessionFile::plan)
                        .toList();
        return slots.stream()
                .filter(slot -> taken.stream().noneMatch(plan -> slot.overlaps(plan.startsAt(), plan.endsAt())))
                .toList();
    }

    private static boolean plans(Caller caller) {
        return OrganisationKind.named(caller.organisationKind()) == OrganisationKind.PUBLIC_PROSECUTION
                && !Collections.disjoint(caller.roles(), PLANNERS);
    }
}
