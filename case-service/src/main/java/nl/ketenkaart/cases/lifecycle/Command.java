package nl.ketenkaart.cases.lifecycle;

import static java.util.stream.Collectors.joining;
import static nl.ketenkaart.cases.lifecycle.Capacity.APPOINTED;
import static nl.ketenkaart.cases.lifecycle.Capacity.CHAIR;
import static nl.ketenkaart.cases.lifecycle.Capacity.CHAIR_IN_PERSON;
import static nl.ketenkaart.cases.lifecycle.Capacity.DIRECTOR;
import static nl.ketenkaart.cases.lifecycle.Capacity.PROFESSIONAL;
import static nl.ketenkaart.cases.lifecycle.Capacity.RAISER;
import static nl.ketenkaart.cases.lifecycle.Capacity.SECRETARY;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Refusal;

/** What can be done to a case, and by whom of those who sit at its table. When it is possible, {@link LifeCycle} says. */
public enum Command {
    TRIAGE("triage it", CHAIR, SECRETARY),
    APPOINT_DIRECTOR("appoint a director", CHAIR, SECRETARY),
    ANSWER_APPOINTMENT("accept or refuse to direct it", APPOINTED),
    SEAT("seat an organisation", DIRECTOR, CHAIR),
    UNSEAT("end a seat", DIRECTOR, CHAIR),
    EXCLUDE("exclude somebody", PROFESSIONAL, SECRETARY, CHAIR),
    ADD_PERSON("add a person", DIRECTOR, CHAIR, RAISER),
    CORRECT_PERSON("correct what is known of a person", DIRECTOR, CHAIR, RAISER),
    RECORD_NOTICE("record whether a person was informed", DIRECTOR),
    VOICE_CONCERN("voice a concern", PROFESSIONAL),
    NOTE_CONSULTATION("note a consultation elsewhere", PROFESSIONAL, SECRETARY, CHAIR),
    INTERPRET("interpret it", DIRECTOR, CHAIR),
    DISSENT("dissent", PROFESSIONAL, SECRETARY, CHAIR),
    DECIDE("decide on it", CHAIR_IN_PERSON),
    REVISE_DECISION("revise the decision", CHAIR_IN_PERSON),
    PUT_ON_AGENDA("put it on an agenda", CHAIR, SECRETARY),
    CONCLUDE("record what a session came to", CHAIR, SECRETARY),
    CLOSE("close it or hand it over", DIRECTOR, CHAIR),
    REOPEN("reopen it", CHAIR, SECRETARY),
    /** Happens by itself, when the first follow-up is reported on. */
    BEGIN_FOLLOW_UP("begin its follow-up"),
    /** Happens by itself, when something that was decided stands still. */
    PROPOSE("propose it for the next session");

    private final String words;
    private final List<Capacity> mandated;

    Command(String words, Capacity... mandated) {
        this.words = words;
        this.mandated = List.of(mandated);
    }

    /** Why somebody with these capacities may not do this at all; empty: may. */
    public Optional<Refusal> forbiddenTo(Set<Capacity> capacities) {
        return Collections.disjoint(mandated, capacities)
                ? Optional.of(Refusal.forbidden("To %s is up to %s.".formatted(words, who())))
                : Optional.empty();
    }

    String words() {
        return words;
    }

    boolean happensByItself() {
        return mandated.isEmpty();
    }

    String who() {
        return mandated.stream().map(Capacity::words).collect(joining(" or "));
    }
}
