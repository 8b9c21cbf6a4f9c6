package nl.ketenkaart.platform.rehearsal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the work of this thread is only tried. Whatever writes to a store on behalf of a request asks, and writes nothing then;
 * what it would have written it may leave here, so that the same request finds it again. Bound to one thread: what takes events
 * in, or runs by the clock, is never rehearsed.
 */
public final class Rehearsal {
    private static final ThreadLocal<@Nullable Map<Place, Object>> STAGE = new ThreadLocal<>();

    private Rehearsal() {}

    private record Place(String kind, UUID id) {}

    /** Does the work, as a rehearsal if that is wanted; one inside another is part of it. */
    public static <T> T of(boolean wanted, Supplier<T> work) {
        if (!wanted || isOn()) {
            return work.get();
        }
        STAGE.set(new HashMap<>());
        try {
            return work.get();
        } finally {
            STAGE.remove();
        }
    }

    public static boolean isOn() {
        return STAGE.get() != null;
    }

    /** Leaves what would have been stored; outside a rehearsal nothing happens. */
    public static void leave(String kind, UUID id, Object state) {
        var stage = STAGE.get();
        if (stage != null) {
            stage.put(new Place(kind, id), state);
        }
    }

    /** What this rehearsal would have stored there. */
    @SuppressWarnings("unchecked")
    public static <S> Optional<S> left(String kind, UUID id) {
        var stage = STAGE.get();
        return stage == null ? Optional.empty() : Optional.ofNullable((S) stage.get(new Place(kind, id)));
    }
}
