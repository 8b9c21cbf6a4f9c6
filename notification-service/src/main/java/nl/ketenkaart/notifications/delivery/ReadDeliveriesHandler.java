package nl.ketenkaart.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Standing;
import nl.ketenkaart.notifications.subscription.Attempt;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.platform.identity.Caller;

/**
 * The log of a subscription as the caller may know it: of the news of cases of which it may be told now, like its inbox. A colleague
 * who registered the sink may be told of more; held against one's own inbox, the log would show that there is such a case.
 */
public final class ReadDeliveriesHandler {
    private final ManageSubscriptionsHandler subscriptions;
    private final CaseTables tables;
    private final Clock clock;

    public ReadDeliveriesHandler(ManageSubscriptionsHandler subscriptions, CaseTables tables, Clock clock) {
        this.subscriptions = subscriptions;
        this.tables = tables;
        this.clock = clock;
    }

    /** The newest first; empty: the subscription is not there, or not the caller's organisation's. */
    public Optional<List<Attempt>> handle(Caller caller, SubscriptionId id) {
        var now = clock.instant();
        return subscriptions
                .find(caller, id)
                .map(subscription -> subscription.attempts().stream()
                        .filter(attempt -> mayKnow(caller, attempt, now))
                        .toList());
    }

    private boolean mayKnow(Caller caller, Attempt attempt, Instant now) {
        var caseId = attempt.caseId();
        return caseId != null && tables.standing(caller, caseId, now) == Standing.SEATED;
    }
}
