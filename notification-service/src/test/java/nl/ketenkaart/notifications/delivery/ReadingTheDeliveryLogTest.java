package nl.ketenkaart.notifications.delivery;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.SALMA_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.MemoryInboxes;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.notifications.subscription.Attempt;
import nl.ketenkaart.notifications.subscription.Attempt.Result;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Register;
import nl.ketenkaart.notifications.subscription.MemorySubscriptions;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.Told;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTheDeliveryLogTest {
    private final MemoryInboxes inboxes = new MemoryInboxes();
    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private final Map<CaseId, CaseTable> seats = new HashMap<>();
    private final CaseTables tables = caseId -> Optional.ofNullable(seats.get(caseId));
    private final SubscriptionId id = new SubscriptionId(UUID.randomUUID());
    private final Rights rights = (of, asOf) -> Rights.Standing.UNCHANGED;
    private final ManageSubscriptionsHandler manage =
            new ManageSubscriptionsHandler(subscriptions, inboxes, sink -> Optional.of(Duration.ZERO), rights, CLOCK);
    private final ReadDeliveriesHandler log = new ReadDeliveriesHandler(manage, tables, CLOCK);

    @BeforeEach
    void news_of_two_cases_went_to_a_sink_that_bram_registered() {
        seats.put(CASE, tableOf(PROBATION, HALT));
        seats.put(OTHER_CASE, tableOf(PROBATION));
        var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        manage.register(id, new Register(BRAM_OF_PROBATION, NOW, "https://sink.example/", Set.of(), secret));
        told(CASE);
        told(OTHER_CASE);
        new Deliverer(
                        subscriptions,
                        new ReadInboxHandler(inboxes, tables, CLOCK),
                        (to, news, at) -> new Answer(Result.DELIVERED, 204, Duration.ZERO),
                        new BackOff(new Random(20261127)),
                        rights,
                        CLOCK)
                .deliver(id);
    }

    @Test
    void somebody_elses_log_is_not_there() {
        assertThat(log.handle(JOOST_OF_HALT, id)).isEmpty();
    }

    @Test
    void who_is_kept_out_of_a_case_finds_nothing_of_it_in_the_log_of_a_colleague() {
        seats.compute(
                CASE, (caseId, table) -> Objects.requireNonNull(table).exclude(null, SALMA_OF_PROBATION.subject()));
        assertThat(casesInLogOf(SALMA_OF_PROBATION)).containsExactly(OTHER_CASE);
        assertThat(casesInLogOf(BRAM_OF_PROBATION)).containsExactly(OTHER_CASE, CASE);
    }

    @Test
    void of_a_case_that_the_organisation_left_nothing_is_in_the_log_any_more() {
        seats.compute(
                OTHER_CASE, (caseId, table) -> Objects.requireNonNull(table).unseat(PROBATION, NOW));
        assertThat(casesInLogOf(BRAM_OF_PROBATION)).containsExactly(CASE);
    }

    @Test
    void what_was_logged_before_cases_were_is_shown_to_nobody() {
        var old = new Attempt(UUID.randomUUID(), null, NOW, Result.DELIVERED, 204);
        var before = subscriptions.find(id).orElseThrow();
        subscriptions.change(id, now -> now.leased(NOW, Duration.ofMinutes(1)));
        var token = subscriptions.find(id).orElseThrow().fence();
        var position = before.progress().position();
        var told = new Told(position, position, old, Duration.ZERO);
        subscriptions.change(id, now -> now.told(token, told, Duration.ofMinutes(1)));
        assertThat(subscriptions.find(id).orElseThrow().attempts()).hasSize(3);
        assertThat(casesInLogOf(BRAM_OF_PROBATION)).hasSize(2);
    }

    private List<CaseId> casesInLogOf(Caller caller) {
        return log.handle(caller, id).orElseThrow().stream()
                .map(attempt -> Objects.requireNonNull(attempt.caseId()))
                .toList();
    }

    private void told(CaseId caseId) {
        new NotifyHandler(inboxes, CLOCK)
                .handle(new CardChanged(caseId, PROBATION, "case-decided", UUID.randomUUID(), UUID.randomUUID(), NOW));
    }
}
