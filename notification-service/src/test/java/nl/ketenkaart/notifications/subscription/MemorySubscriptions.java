package nl.ketenkaart.notifications.subscription;

import java.time.Instant;
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
import nl.ketenkaart.platform.identity.OrganisationId;

/** The port in memory. */
public final class MemorySubscriptions implements Subscriptions {
    private static final UUID NONE = new UUID(0, 0);
    private static final Position NOWHERE = new Position("nowhere", NONE, NONE, 0);
    private final Map<SubscriptionId, Subscription> all = new LinkedHashMap<>();

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Subscription create(Subscription subscription) {
        all.putIfAbsent(subscription.id(), subscription);
        return Objects.requireNonNull(all.get(subscription.id()));
    }

    @Override
    public Result<Subscription> change(SubscriptionId id, Function<Subscription, Outcome<Subscription>> verb) {
        return switch (verb.apply(Objects.requireNonNull(all.get(id)))) {
            case Outcome.Refused<Subscription>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<Subscription>(var state) -> new Result.Done<>(state, NOWHERE);
            case Outcome.Changed<Subscription>(var state, var events) -> {
                all.put(id, state);
                yield new Result.Done<>(state, NOWHERE);
            }
        };
    }

    @Override
    public List<Subscription> of(OrganisationId organisation) {
        return all.values().stream()
                .filter(subscription ->
                        subscription.registration().by().organisation().equals(organisation))
                .toList();
    }

    @Override
    public void delete(SubscriptionId id) {
        all.remove(id);
    }

    @Override
    public List<SubscriptionId> due(Instant now) {
        return all.values().stream()
                .filter(subscription -> subscription.isDue(now))
                .map(Subscription::id)
                .toList();
    }
}
