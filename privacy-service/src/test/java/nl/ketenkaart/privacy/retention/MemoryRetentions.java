package nl.ketenkaart.privacy.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.testing.KeysInMemory;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.retention.RetentionFixture.Fuse;
import nl.ketenkaart.privacy.story.Told;

/** Keeps retentions in memory with their outbox: what is told reaches the files when {@link #tell} says so. */
final class MemoryRetentions implements Retentions {
    private final Map<UUID, Retention> stored = new LinkedHashMap<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<Told> outbox = new ArrayList<>();
    private final InMemoryIntake intake;
    private final Fuse fuse;
    private final KeysInMemory keys;
    /** Whose are not to be had. */
    final Set<String> broken = new HashSet<>();
    /** All that was ever told. */
    final List<Told> told = new ArrayList<>();
    /** What happens between a look and the write that follows it. */
    Runnable meanwhile = () -> {};

    MemoryRetentions(InMemoryIntake intake, Fuse fuse, KeysInMemory keys) {
        this.intake = intake;
        this.keys = keys;
        this.fuse = fuse;
    }

    @Override
    public Optional<Retention> find(UUID caseId, OrganisationId organisation) {
        if (broken.contains(organisation.value()) || keys.find(caseId).isClosedTo(organisation)) {
            throw new IllegalStateException("away");
        }
        return Optional.ofNullable(stored.get(Retention.idOf(caseId, organisation)));
    }

    @Override
    public Result<Retention> change(
            UUID caseId, OrganisationId organisation, Function<Retention, Outcome<Retention>> verb) {
        var first = meanwhile;
        meanwhile = () -> {};
        first.run();
        var before = find(caseId, organisation).orElseGet(() -> Retention.none(caseId, organisation));
        return switch (verb.apply(before)) {
            case Outcome.Changed<Retention>(var state, var events) -> {
                fuse.burn();
                stored.put(Retention.idOf(caseId, organisation), state);
                events.forEach(event -> outbox.add(told(state, event)));
                fuse.burn();
                yield done(state);
            }
            case Outcome.Unchanged<Retention>(var state) -> done(state);
            case Outcome.Refused<Retention>(var refusal) -> Result.refused(refusal);
        };
    }

    void tell() {
        told.addAll(outbox);
        outbox.forEach(intake::take);
        outbox.clear();
    }

    private Told told(Retention retention, Event event) {
        var id = Retention.idOf(retention.caseId(), retention.organisation());
        return told(retention, sequences.merge(id, 1L, Long::sum), event);
    }

    @SuppressWarnings("unchecked")
    static Told told(Retention retention, long sequence, Event event) {
        return new Told(
                "privacy-events.v1",
                Naming.of("nl.ketenkaart.privacy").typeOf(event.getClass()),
                UUID.randomUUID(),
                retention.caseId(),
                Retention.idOf(retention.caseId(), retention.organisation()),
                sequence,
                event.at(),
                retention.organisation().value(),
                Json.mapper().convertValue(event, Map.class));
    }

    private Result<Retention> done(Retention retention) {
        var id = Retention.idOf(retention.caseId(), retention.organisation());
        return new Result.Done<>(
                retention, new Position("privacy-events.v1", retention.caseId(), id, sequences.getOrDefault(id, 0L)));
    }
}
