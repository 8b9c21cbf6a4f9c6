package nl.ketenkaart.cases.session;

import static java.util.stream.Collectors.joining;
import static nl.ketenkaart.cases.lifecycle.Capacity.ATTENDEE;
import static nl.ketenkaart.cases.lifecycle.Capacity.CHAIR;
import static nl.ketenkaart.cases.lifecycle.Capacity.SECRETARY;
import static nl.ketenkaart.cases.session.Status.CLOSED;
import static nl.ketenkaart.cases.session.Status.IN_PROGRESS;
import static nl.ketenkaart.cases.session.Status.PLANNED;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.platform.aggregate.Refusal;

/** What can be done to a session, by whom and when: the whole table. */
public enum SessionCommand {
    SET_AGENDA("set the agenda", EnumSet.of(CHAIR, SECRETARY), EnumSet.of(PLANNED)),
    RECORD_ATTENDANCE("record attendance", EnumSet.of(CHAIR, SECRETARY), EnumSet.of(PLANNED, IN_PROGRESS)),
    OPEN("open it", EnumSet.of(CHAIR), EnumSet.of(PLANNED)),
    CONCLUDE("conclude an item", EnumSet.of(CHAIR, SECRETARY), EnumSet.of(IN_PROGRESS)),
    CLOSE("close it", EnumSet.of(CHAIR), EnumSet.of(IN_PROGRESS)),
    NOTE_LESSON("note a lesson", EnumSet.of(ATTENDEE), EnumSet.of(IN_PROGRESS, CLOSED)),
    /** Happens by itself, an hour after the planned end. */
    END("end it", EnumSet.noneOf(Capacity.class), EnumSet.of(IN_PROGRESS));

    private final String words;
    private final Set<Capacity> mandated;
    private final Set<Status> possible;

    SessionCommand(String words, Set<Capacity> mandated, Set<Status> possible) {
        this.words = words;
        this.mandated = mandated;
        this.possible = possible;
    }

    /** Why somebody with these capacities may not do this; empty: may. */
    Optional<Refusal> forbiddenTo(Set<Capacity> capacities) {
        return Collections.disjoint(mandated, capacities)
                ? Optional.of(Refusal.forbidden("To %s is up to %s.".formatted(words, who())))
                : Optional.empty();
    }

    /** Why this cannot be done now, with when it can be and what can be done now; empty: it can. */
    Optional<Refusal> refusedWhile(Status status) {
        return possible.contains(status)
                ? Optional.empty()
                : Optional.of(Refusal.conflict("The session is %s. To %s is possible while it is %s. Possible now: %s."
                        .formatted(status, words, names(possible), possibleWhile(status))));
    }

    private String who() {
        return mandated.stream().map(Capacity::words).collect(joining(" or "));
    }

    private static String names(Set<Status> statuses) {
        return statuses.stream().map(Status::name).collect(joining(" or "));
    }

    private static String possibleWhile(Status status) {
        var now = Arrays.stream(values())
                .filter(command -> !command.mandated.isEmpty() && command.possible.contains(status))
                .map(command -> command.words)
                .collect(joining(", "));
        return now.isEmpty() ? "nothing" : now;
    }
}
