package nl.ketenkaart.privacy.oversight;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassBroken;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Breaker;
import nl.ketenkaart.privacy.glass.GlassGrants;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.story.Told;

/** Keeps grants in memory, and their events go into the files at once. */
final class MemoryGrants implements GlassGrants {
    private final Map<BreakGlassId, GlassGrant> stored = new LinkedHashMap<>();
    private final Map<BreakGlassId, Long> sequences = new HashMap<>();
    private final InMemoryIntake intake;
    /** What happens between the last check and the write. */
    Runnable meanwhile = () -> {};

    MemoryGrants(InMemoryIntake intake) {
        this.intake = intake;
    }

    @Override
    public Optional<GlassGrant> find(BreakGlassId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<GlassGrant> of(Breaker person) {
        return stored.values().stream().filter(g -> g.by().equals(person)).toList();
    }

    @Override
    public List<BreakGlassId> unreviewed(Instant at) {
        return stored.values().stream()
                .filter(g -> g.escalatesAt() != null && !at.isBefore(g.escalatesAt()))
                .map(GlassGrant::id)
                .toList();
    }

    @Override
    public Result<GlassGrant> add(GlassGrant grant, GlassBroken broken) {
        meanwhile.run();
        if (stored.putIfAbsent(grant.id(), grant) == null) {
            publish(grant, broken);
        }
        return done(grant.id());
    }

    @Override
    public Result<GlassGrant> change(BreakGlassId id, Function<GlassGrant, Outcome<GlassGrant>> verb) {
        return switch (verb.apply(stored.get(id))) {
            case Outcome.Changed<GlassGrant>(var state, var events) -> {
                stored.put(id, state);
                events.forEach(event -> publish(state, event));
                yield done(id);
            }
            case Outcome.Unchanged<GlassGrant> same -> done(id);
            case Outcome.Refused<GlassGrant>(var refusal) -> Result.refused(refusal);
        };
    }

    private void publish(GlassGrant grant, Event event) {
        var sequence = sequences.merge(grant.id(), 1L, Long::sum);
        intake.take(new Told(
                "privacy-events.v1",
                Naming.of("nl.ketenkaart.privacy").typeOf(event.getClass()),
                UUID.randomUUID(),
                grant.caseId().value(),
                grant.id().value(),
                sequence,
                event.at(),
                grant.by().organisation().value(),
                body(event)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(Event event) {
        return Json.mapper().convertValue(event, Map.class);
    }

    private Result<GlassGrant> done(BreakGlassId id) {
        var grant = stored.get(id);
        var position =
                new Position("privacy-events.v1", grant.caseId().value(), id.value(), sequences.getOrDefault(id, 0L));
        return new Result.Done<>(grant, position);
    }
}
