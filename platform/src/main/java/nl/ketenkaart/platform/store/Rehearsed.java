package nl.ketenkaart.platform.store;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.rehearsal.Rehearsal;

/**
 * What commands would make of aggregates of one kind: decided as ever, and left to the rehearsal instead of the store.
 *
 * @param stored what is there really
 */
record Rehearsed<S>(String kind, String topic, Function<UUID, Optional<S>> stored) {

    Optional<S> find(UUID id) {
        return Rehearsal.<S>left(kind, id).or(() -> stored.apply(id));
    }

    Result<S> create(UUID id, S state) {
        var there = find(id);
        Rehearsal.leave(kind, id, there.orElse(state));
        return done(id, there.orElse(state));
    }

    Result<S> change(UUID id, Function<S, Outcome<S>> verb) {
        return find(id).map(verb)
                .map(outcome -> result(id, outcome))
                .orElseGet(() -> Result.refused(Refusal.notThere()));
    }

    private Result<S> result(UUID id, Outcome<S> outcome) {
        return switch (outcome) {
            case Outcome.Refused<S>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<S>(var state) -> done(id, state);
            case Outcome.Changed<S>(var state, var events) -> {
                Rehearsal.leave(kind, id, state);
                yield done(id, state);
            }
        };
    }

    /** Nothing came of it anywhere, so this place is told to nobody. */
    private Result<S> done(UUID id, S state) {
        return new Result.Done<>(state, new Position(topic, id, id, 0));
    }
}
