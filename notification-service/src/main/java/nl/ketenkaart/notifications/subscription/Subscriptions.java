package nl.ketenkaart.notifications.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * All subscriptions. Any thread, several processes at once: a change is decided on what is there and stored only if that is still
 * there, else decided again. A failure of the store is thrown; what was to be stored may then be there or not.
 */
public interface Subscriptions {

    Optional<Subscription> find(SubscriptionId id);

    /** Stores a new one; is it there already, that one stays. */
    Subscription create(Subscription subscription);

    Result<Subscription> change(SubscriptionId id, Function<Subscription, Outcome<Subscription>> verb);

    /** Those of an organisation, the oldest first. */
    List<Subscription> of(OrganisationId organisation);

    /** Gone for good, with its secrets and its log. */
    void delete(SubscriptionId id);

    /** Those for which there may be something to do, the longest waiting first. */
    List<SubscriptionId> due(Instant now);
}
