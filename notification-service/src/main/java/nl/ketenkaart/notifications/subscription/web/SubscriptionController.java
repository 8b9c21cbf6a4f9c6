package nl.ketenkaart.notifications.subscription.web;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Answer;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Register;
import nl.ketenkaart.notifications.subscription.Sinks;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.web.SubscriptionBody.Redeliver;
import nl.ketenkaart.notifications.subscription.web.SubscriptionBody.RegisterSubscription;
import nl.ketenkaart.notifications.subscription.web.SubscriptionBody.RotateSecret;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subscriptions of the caller's own organisation. */
@RestController
@RequestMapping("/v1/subscriptions")
class SubscriptionController {
    private static final String NO_SECRET = "must be whsec_ and 24 to 64 bytes in base64";
    private final ManageSubscriptionsHandler handler;
    private final Sinks sinks;
    private final Writes writes;

    SubscriptionController(ManageSubscriptionsHandler handler, Sinks sinks, Writes writes) {
        this.handler = handler;
        this.sinks = sinks;
        this.writes = writes;
    }

    @PostMapping
    ResponseEntity<byte[]> register(Submission submission) {
        return writes.post(submission, RegisterSubscription.class, this::faults, (id, body) -> {
            var wanted = new Register(
                    submission.caller(), submission.token().issuedAt(), body.sink(), body.wanted(), body.secret());
            return switch (handler.register(new SubscriptionId(id), wanted)) {
                case Answer.Given(var given) -> Reply.created("/v1/subscriptions/" + id, SubscriptionView.of(given));
                case Answer.Refused(var refusal) -> Reply.refused(refusal);
            };
        });
    }

    private List<Fault> faults(RegisterSubscription body) {
        var faults = new ArrayList<>(faultsOfSecret(body.secret()));
        sinks.fault(body.sink()).ifPresent(fault -> faults.add(new Fault("/sink", fault)));
        return faults;
    }

    private static List<Fault> faultsOfSecret(String secret) {
        return SubscriptionBody.isSecret(secret) ? List.of() : List.of(new Fault("/secret", NO_SECRET));
    }

    @GetMapping
    SubscriptionView.All all(Lookup lookup) {
        return new SubscriptionView.All(
                handler.of(lookup.caller()).stream().map(SubscriptionView::of).toList());
    }

    @GetMapping("/{subscriptionId}")
    SubscriptionView one(@PathVariable SubscriptionId subscriptionId, Lookup lookup) {
        return SubscriptionView.of(found(subscriptionId, lookup));
    }

    @PutMapping("/{subscriptionId}/secret")
    ResponseEntity<byte[]> rotate(@PathVariable SubscriptionId subscriptionId, Submission submission) {
        return writes.put(
                submission,
                RotateSecret.class,
                body -> faultsOfSecret(body.secret()),
                body -> reply(200, handler.rotate(submission.caller(), subscriptionId, body.secret())));
    }

    @PostMapping("/{subscriptionId}/redeliveries")
    ResponseEntity<byte[]> redeliver(@PathVariable SubscriptionId subscriptionId, Submission submission) {
        return writes.post(
                submission,
                Redeliver.class,
                (id, body) -> reply(202, handler.redeliver(subscriptionId, asked(submission, body))));
    }

    @DeleteMapping("/{subscriptionId}")
    ResponseEntity<byte[]> end(@PathVariable SubscriptionId subscriptionId, Submission submission) {
        return writes.delete(
                submission,
                () -> handler.end(submission.caller(), subscriptionId)
                        ? Reply.noContent()
                        : Reply.refused(Refusal.notThere()));
    }

    private static ManageSubscriptionsHandler.Redeliver asked(Submission submission, Redeliver body) {
        return new ManageSubscriptionsHandler.Redeliver(
                submission.caller(), submission.token().issuedAt(), body.from());
    }

    private Subscription found(SubscriptionId id, Lookup lookup) {
        return handler.find(lookup.caller(), id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static Reply reply(int status, Result<Subscription> result) {
        return switch (result) {
            case Result.Done<Subscription>(var after, var position) ->
                new Reply(status, SubscriptionView.of(after), null, null, null);
            case Result.Refused<Subscription>(var refusal) -> Reply.refused(refusal);
        };
    }
}
