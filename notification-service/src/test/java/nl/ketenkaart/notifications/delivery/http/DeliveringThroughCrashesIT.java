package nl.ketenkaart.notifications.delivery.http;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.everywhere;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.delivery.http.Receiver.Manner;
import nl.ketenkaart.notifications.delivery.http.Receiver.Received;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Register;
import nl.ketenkaart.notifications.subscription.Sinks;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
@Timeout(240)
class DeliveringThroughCrashesIT {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final BooleanSupplier NEVER = () -> false;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Inboxes inboxes;

    private final Receiver receiver = new Receiver();
    private final Hands hands = new Hands(NOW);
    private final OrganisationId probation = new OrganisationId(anOrganisation("probation"));
    private final Caller bram =
            new Caller(probation, "PROBATION", BRAM_OF_PROBATION.subject(), true, Set.of("professional"), "local-cli");
    private final Sinks sinks = new Sinks(Set.of("127.0.0.1"));
    private final SinkCalls calls = new SinkCalls(new CheckedNames(SystemDefaultDnsResolver.INSTANCE, sinks));
    private SubscriptionId id;
    private Instance.Ground ground;

    @BeforeEach
    void a_subscription() {
        var http = new HttpSinks(calls, Json.mapper(), new HttpSinks.Names("urn:nld:oin:1:systeem:x", "here.example"));
        var manage = new ManageSubscriptionsHandler(subscriptions, inboxes, http, hands);
        id = new SubscriptionId(UUID.randomUUID());
        manage.register(id, new Register(bram, receiver.sink().toString(), Set.of(), SECRET));
        var inbox = new ReadInboxHandler(inboxes, everywhere(tableOf(probation)), hands);
        ground = new Instance.Ground(subscriptions, inbox, http, hands);
    }

    @AfterEach
    void over() throws Exception {
        receiver.close();
        calls.close();
    }

    @Test
    void a_thousand_events_arrive_in_order_whenever_the_deliverer_dies_and_whatever_the_receiver_does() {
        var chance = new Random(20261123);
        var expected = news(1000);
        receiver.manner = () -> manner(chance.nextInt(100));
        var deaths = 0;
        while (position() < 1000) {
            if (!new Instance(ground, chance, () -> chance.nextInt(100) == 0).lives(id)) {
                deaths++;
            }
            hands.set(Stream.of(subscription().due(), hands.instant())
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow());
            hands.pass(Duration.ofMillis(1));
        }
        assertThat(receiver.received.stream().map(Received::id).distinct())
                .containsExactlyElementsOf(ids(expected).toList());
        assertThat(accepted()).containsAll(ids(expected).toList());
        assertThat(subscription().state()).isEqualTo(Subscription.State.ACTIVE);
        System.out.println("deliverers that died: " + deaths + ", deliveries: " + receiver.received.size());
        assertThat(deaths).isGreaterThan(10);
    }

    @Test
    void of_eight_who_want_to_deliver_at_once_one_does() throws Exception {
        var expected = news(60);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> new Instance(ground, new Random(i), NEVER).lives(id))
                    .toList();
            for (var done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
        new Instance(ground, new Random(9), NEVER).lives(id);
        assertThat(receiver.received.stream().map(Received::id))
                .containsExactlyElementsOf(ids(expected).toList());
    }

    @Test
    void who_lost_the_lease_while_it_waited_for_an_answer_changes_nothing_any_more() {
        var expected = news(2);
        var stalled = new Instance(
                new Instance.Ground(
                        subscriptions,
                        ground.inbox(),
                        (to, news, at) -> {
                            hands.pass(Duration.ofMinutes(2));
                            new Instance(ground, new Random(1), NEVER).lives(id);
                            return nl.ketenkaart.notifications.delivery.Answer.none(
                                    nl.ketenkaart.notifications.subscription.Attempt.Result.GONE);
                        },
                        hands),
                new Random(2),
                NEVER);
        stalled.lives(id);
        assertThat(accepted()).isEqualTo(ids(expected).toList());
        assertThat(subscription().state()).isEqualTo(Subscription.State.ACTIVE);
        assertThat(position()).isEqualTo(2);
    }

    private static Manner manner(int percent) {
        if (percent < 90) {
            return Manner.TAKE;
        }
        var odd = List.of(
                Manner.FAIL,
                Manner.CALM_DOWN,
                Manner.REDIRECT,
                Manner.CLOSE_WITHOUT_A_WORD,
                Manner.CLOSE_HALF_WAY,
                Manner.STREAM_FOR_EVER);
        return odd.get(percent % odd.size());
    }

    private List<Notification> news(int number) {
        var cases = IntStream.range(0, 20)
                .mapToObj(i -> new CaseId(UUID.randomUUID()))
                .toList();
        var all = new ArrayList<Notification>();
        for (var i = 0; i < number; i++) {
            all.add(new Notification(UUID.randomUUID(), cases.get(i * 7 % 20), "concern-voiced", NOW, NOW));
        }
        all.forEach(entry -> inboxes.put(probation, entry));
        return all;
    }

    private List<String> accepted() {
        return receiver.received.stream()
                .filter(Received::isTaken)
                .map(Received::id)
                .toList();
    }

    private static Stream<String> ids(List<Notification> news) {
        return news.stream().map(entry -> entry.id().toString());
    }

    private Subscription subscription() {
        return subscriptions.find(id).orElseThrow();
    }

    private long position() {
        return subscription().progress().position();
    }
}
