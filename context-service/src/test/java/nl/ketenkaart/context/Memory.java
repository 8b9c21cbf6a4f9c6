package nl.ketenkaart.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.TypedId;

/** Aggregates in memory, and the events that would be published; the tests' ports stand on it. */
public class Memory<I extends TypedId, S> {
    private final Map<UUID, S> states = new HashMap<>();
    private final List<Event> published = new ArrayList<>();

    public Optional<S> find(I id) {
        return Optional.ofNullable(states.get(id.value()));
    }

    public Result<S> create(I id, S state, Event event) {
        if (states.putIfAbsent(id.value(), state) == null) {
            published.add(event);
        }
        return done(id);
    }

    public Result<S> change(I id, Function<S, Outcome<S>> verb) {
        var state = states.get(id.value());
        if (state == null) {
            return Result.refused(Refusal.notThere());
        }
        return switch (verb.apply(state)) {
            case Outcome.Refused<S>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<S> unchanged -> done(id);
            case Outcome.Changed<S>(var next, var events) -> {
                states.put(id.value(), next);
                published.addAll(events);
                yield done(id);
            }
        };
    }

    public List<Event> published() {
        return List.copyOf(published);
    }

    private Result<S> done(I id) {
        var position = new Position("context-events.v1", Cast.CASE.value(), id.value(), published.size());
        return new Result.Done<>(states.get(id.value()), position);
    }
}
