package nl.ketenkaart.platform.aggregate;

import java.util.List;

/**
 * What a command does to the state of one aggregate, decided by the domain before anything is stored.
 *
 * @param <S> the aggregate, an immutable value
 */
public sealed interface Outcome<S> {

    /** The new state and what happened, stored together or not at all. */
    record Changed<S>(S state, List<Event> events) implements Outcome<S> {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** Already so: the same command again changes nothing and is answered as the first time. */
    record Unchanged<S>(S state) implements Outcome<S> {}

    record Refused<S>(Refusal refusal) implements Outcome<S> {}

    static <S> Outcome<S> changed(S state, Event... events) {
        return new Changed<>(state, List.of(events));
    }

    static <S> Outcome<S> unchanged(S state) {
        return new Unchanged<>(state);
    }

    static <S> Outcome<S> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
