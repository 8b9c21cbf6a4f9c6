package nl.ketenkaart.privacy.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;

/** Keeps requests in memory. */
public final class MemoryAccesses implements SubjectAccesses {
    private final Map<UUID, SubjectAccess> stored = new LinkedHashMap<>();

    @Override
    public Optional<SubjectAccess> find(UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    /** Those that went with what they were made in. */
    public final Map<UUID, Ended> ended = new LinkedHashMap<>();

    public void end(UUID id, LocalDate on) {
        var gone = Objects.requireNonNull(stored.remove(id));
        ended.put(id, new Ended(id, gone.reception().by(), on));
    }

    @Override
    public Optional<Ended> ended(UUID id) {
        return Optional.ofNullable(ended.get(id));
    }

    @Override
    public List<UUID> toSearch(Instant at) {
        return stored.values().stream()
                .filter(one -> one.searchAt() != null && !at.isBefore(one.searchAt()))
                .map(SubjectAccess::id)
                .toList();
    }

    @Override
    public Result<SubjectAccess> add(SubjectAccess request) {
        stored.putIfAbsent(request.id(), request);
        return done(request.id());
    }

    @Override
    public Result<SubjectAccess> change(UUID id, Function<SubjectAccess, Outcome<SubjectAccess>> verb) {
        return switch (verb.apply(Objects.requireNonNull(stored.get(id)))) {
            case Outcome.Changed<SubjectAccess>(var state, var events) -> {
                stored.put(id, state);
                yield done(id);
            }
            case Outcome.Unchanged<SubjectAccess> same -> done(id);
            case Outcome.Refused<SubjectAccess>(var refusal) -> Result.refused(refusal);
        };
    }

    private Result<SubjectAccess> done(UUID id) {
        return new Result.Done<>(Objects.requireNonNull(stored.get(id)), new Position("privacy-events.v1", id, id, 0));
    }
}
