package nl.ketenkaart.cases.ending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every end of a case and every new beginning, each in its order; none is ever forgotten. */
public record Endings(List<Closure> closures, List<Reopening> reopenings) {
    public static final Endings NONE = new Endings(List.of(), List.of());

    public Endings {
        closures = List.copyOf(closures);
        reopenings = List.copyOf(reopenings);
    }

    public boolean knows(ClosureId id) {
        return closures.stream().anyMatch(closure -> closure.closureId().equals(id));
    }

    public boolean knows(ReopeningId id) {
        return reopenings.stream().anyMatch(reopening -> reopening.reopeningId().equals(id));
    }

    /** The last end; empty where none of them was a closure. */
    public Optional<Instant> lastEnd() {
        return closures.stream().map(Closure::at).max(Instant::compareTo);
    }

    public Endings with(Closure closure) {
        return new Endings(Stream.concat(closures.stream(), Stream.of(closure)).toList(), reopenings);
    }

    public Endings with(Reopening reopening) {
        return new Endings(
                closures,
                Stream.concat(reopenings.stream(), Stream.of(reopening)).toList());
    }
}
