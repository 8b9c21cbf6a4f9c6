package nl.ketenkaart.notifications.subscription.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.Subscription.State;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * All of a subscription is sealed, its secrets and its sink too; owner and due instant stand beside it, to find it by. It tells
 * nobody, so its outbox stays empty.
 */
@Component
class MongoSubscriptions implements Subscriptions {
    private static final String COLLECTION = "subscriptions";
    private static final String OWNER = "owner";
    private static final String DUE = "due";
    private final Aggregates<Subscription> aggregates;
    private final MongoCollection<Document> documents;
    private final Counter suspended;

    MongoSubscriptions(Stores stores, MeterRegistry metrics) {
        this.suspended = metrics.counter("ketenkaart.webhook.subscriptions.suspended");
        this.aggregates = stores.aggregates(
                        COLLECTION, "follow-up-events.v1", Subscription.class, Naming.of("nl.ketenkaart.follow-ups"))
                .lookedAtAgain(Subscription::due);
        this.documents = stores.database().getCollection(COLLECTION);
        documents.createIndex(Indexes.ascending(OWNER));
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return aggregates.find(id.value());
    }

    @Override
    public Subscription create(Subscription subscription) {
        var id = subscription.id().value();
        var owner = subscription.registration().by().organisation();
        return switch (aggregates.create(id, id, owner, subscription, List.of())) {
            case Result.Done<Subscription>(var stored, var position) -> stored;
            case Result.Refused<Subscription>(var refusal) -> throw new IllegalStateException(refusal.detail());
        };
    }

    @Override
    public Result<Subscription> change(SubscriptionId id, Function<Subscription, Outcome<Subscription>> verb) {
        var before = new AtomicReference<State>();
        var result = aggregates.change(id.value(), subscription -> {
            before.set(subscription.state());
            return verb.apply(subscription);
        });
        if (result instanceof Result.Done<Subscription> done
                && done.state().state() == State.SUSPENDED
                && before.get() == State.ACTIVE) {
            suspended.increment();
        }
        return result;
    }

    @Override
    public List<Subscription> of(OrganisationId organisation) {
        return ids(documents.find(eq(OWNER, organisation.value()))).stream()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparing((Subscription subscription) ->
                                subscription.registration().at())
                        .thenComparing(subscription -> subscription.id().value()))
                .toList();
    }

    @Override
    public void delete(SubscriptionId id) {
        if (!Rehearsal.isOn()) {
            documents.deleteOne(eq("_id", id.value().toString()));
        }
    }

    @Override
    public List<SubscriptionId> due(Instant now) {
        return ids(documents.find(lte(DUE, Date.from(now))).sort(Indexes.ascending(DUE)));
    }

    private static List<SubscriptionId> ids(FindIterable<Document> found) {
        return found.projection(include("_id"))
                .map(document -> new SubscriptionId(UUID.fromString(document.getString("_id"))))
                .into(new ArrayList<>());
    }
}
