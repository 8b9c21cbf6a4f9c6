package nl.ketenkaart.notifications.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** An organisation's own subscriptions; anybody else's are not there. Auditors, who have no part in the work on cases, have none. */
public final class ManageSubscriptionsHandler {
    /** How many an organisation may have at once. */
    public static final int HIGHEST = 10;

    private static final Refusal NOT_FOR_YOU =
            Refusal.forbidden("Subscriptions are for those who work on cases: a professional, chair or secretary.");
    private final Subscriptions subscriptions;
    private final Inboxes inboxes;
    private final AskSink ask;
    private final Rights rights;
    private final Clock clock;

    public ManageSubscriptionsHandler(
            Subscriptions subscriptions, Inboxes inboxes, AskSink ask, Rights rights, Clock clock) {
        this.subscriptions = subscriptions;
        this.inboxes = inboxes;
        this.ask = ask;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * What is asked for by the caller.
     *
     * @param issued when the caller's token was
     */
    public record Register(Caller by, Instant issued, String sink, Set<String> types, String secret) {}

    /** Tell again what came from an instant on. */
    public record Redeliver(Caller by, Instant issued, Instant from) {}

    /** What became of it. */
    public sealed interface Answer {
        record Given(Subscription subscription) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** Asks the sink first: without its agreement there is no subscription. */
    public Answer register(SubscriptionId id, Register wanted) {
        var there = subscriptions.find(id);
        if (there.isPresent()) {
            return new Answer.Given(there.get());
        }
        if (!CaseTable.worksOnCases(wanted.by())) {
            return new Answer.Refused(NOT_FOR_YOU);
        }
        if (going(wanted.by()).size() >= HIGHEST) {
            return TOO_MANY;
        }
        var sink = URI.create(wanted.sink());
        return ask.allows(sink)
                .map(pace ->
                        new Registration(wanted.by(), sink, wanted.types(), pace, clock.instant(), wanted.issued()))
                .map(agreed -> kept(create(id, agreed, wanted.secret())))
                .orElseGet(() -> new Answer.Refused(Refusal.invalid(List.of(new Fault("/sink", DISAGREED)))));
    }

    private static final Answer TOO_MANY = new Answer.Refused(
            Refusal.conflict("Your organisation has %d subscriptions; end one first.".formatted(HIGHEST)));
    private static final String DISAGREED =
            "cannot be reached from here at a public address, or does not answer OPTIONS with a"
                    + " WebHook-Allowed-Origin that allows the origin asked for";

    private Subscription create(SubscriptionId id, Registration registration, String secret) {
        var end = inboxes.end(registration.by().organisation());
        return subscriptions.create(Subscription.of(id, registration, secret, end));
    }

    /** Who registers while others do finds out afterwards that it was one too many. */
    private Answer kept(Subscription created) {
        var by = created.registration().by();
        if (going(by).stream().skip(HIGHEST).noneMatch(one -> one.id().equals(created.id()))) {
            return new Answer.Given(created);
        }
        subscriptions.delete(created.id());
        return TOO_MANY;
    }

    /** Those that have not ended. */
    private List<Subscription> going(Caller caller) {
        return subscriptions.of(caller.organisation()).stream()
                .filter(one -> one.state() != Subscription.State.ENDED)
                .toList();
    }

    public List<Subscription> of(Caller caller) {
        return CaseTable.worksOnCases(caller) ? subscriptions.of(caller.organisation()) : List.of();
    }

    public Optional<Subscription> find(Caller caller, SubscriptionId id) {
        return subscriptions
                .find(id)
                .filter(found -> CaseTable.worksOnCases(caller)
                        && found.registration().by().organisation().equals(caller.organisation()));
    }

    /** Ends it; false: it is not there. */
    public boolean end(Caller caller, SubscriptionId id) {
        var found = find(caller, id);
        found.ifPresent(subscription -> subscriptions.delete(id));
        return found.isPresent();
    }

    /** The new secret signs at once; the one before it for another day. */
    public Result<Subscription> rotate(Caller caller, SubscriptionId id, String secret) {
        return find(caller, id).isEmpty()
                ? Result.refused(Refusal.notThere())
                : subscriptions.change(id, subscription -> subscription.withSecret(secret, clock.instant()));
    }

    /**
     * Tells again all that came into the inbox from an instant on, and goes on from there; also sets a suspended one going. Where the rights it
     * was registered with are not those of today, it rests on the caller's from now on.
     */
    public Result<Subscription> redeliver(SubscriptionId id, Redeliver asked) {
        if (find(asked.by(), id).isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        var position = inboxes.since(asked.by().organisation(), asked.from());
        return subscriptions.change(
                id, subscription -> resting(subscription, asked).toldAgainFrom(position, clock.instant()));
    }

    private Subscription resting(Subscription subscription, Redeliver asked) {
        return subscription.standing(rights) == Rights.Standing.UNCHANGED
                ? subscription
                : subscription.onBehalfOf(asked.by(), asked.issued());
    }
}
