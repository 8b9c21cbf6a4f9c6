package nl.ketenkaart.notifications.mail;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.MemoryInboxes;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.mail.MailNewsHandler.Pace;
import nl.ketenkaart.notifications.mail.SendMail.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailingNewsTest {
    private static final Duration INTERVAL = Duration.ofHours(4);
    private final MemoryInboxes inboxes = new MemoryInboxes();
    private final MemoryMailings store = new MemoryMailings();
    private final Map<CaseId, CaseTable> tables =
            new HashMap<>(Map.of(CASE, tableOf(PROBATION, VICTIM_SUPPORT), OTHER_CASE, tableOf(PROBATION)));
    private final Hands clock = new Hands(NOW);
    private final List<Sent> sent = new ArrayList<>();
    private Outcome outcome = Outcome.TAKEN;
    private BooleanSupplier dies = () -> false;

    private record Sent(Instant at, UUID id) {}

    private static final class Killed extends RuntimeException {}

    @BeforeEach
    void mail_is_wanted_from_now_on() {
        told(CASE);
        looks();
    }

    @Test
    void what_was_there_before_mail_was_wanted_is_not_mailed_about() {
        looks();
        assertThat(sent).isEmpty();
    }

    @Test
    void who_lost_the_seat_or_is_kept_out_gets_no_mail() {
        told(CASE);
        told(OTHER_CASE);
        tables.put(CASE, tables.get(CASE).unseat(PROBATION, NOW));
        tables.put(OTHER_CASE, tables.get(OTHER_CASE).exclude(PROBATION, null));
        looks();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_case_from_which_a_person_is_kept_out_is_not_mailed_about_for_who_reads_the_mailbox_is_not_known() {
        told(CASE);
        tables.put(CASE, tables.get(CASE).exclude(null, "subject-of-somebody"));
        looks();
        assertThat(sent).isEmpty();
    }

    @Test
    void news_of_an_hour_is_one_mail_and_what_came_after_it_is_the_next_one_after_the_interval() {
        for (var minute = 0; minute < 60; minute++) {
            told(CASE);
            looks();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(sent).extracting(Sent::at).containsExactly(NOW);
        clock.set(NOW.plus(INTERVAL));
        looks();
        looks();
        clock.pass(INTERVAL);
        looks();
        assertThat(sent).extracting(Sent::at).containsExactly(NOW, NOW.plus(INTERVAL));
        assertThat(sent).extracting(Sent::id).doesNotHaveDuplicates();
    }

    @Test
    void news_that_waits_for_its_seat_is_mailed_about_when_that_is_seen() {
        var table = tables.remove(CASE);
        told(CASE);
        looks();
        assertThat(sent).isEmpty();
        tables.put(CASE, table);
        looks();
        assertThat(sent).hasSize(1);
    }

    @Test
    void one_that_was_not_sent_for_certain_is_tried_again_soon_and_less_and_less_often() {
        told(CASE);
        outcome = Outcome.NOT_SENT;
        looks();
        looks();
        assertThat(sent).hasSize(1);
        for (var second = 0; second < 60; second++) {
            clock.pass(Duration.ofSeconds(1));
            looks();
        }
        assertThat(sent.size()).isBetween(4, 8);
        outcome = Outcome.TAKEN;
        clock.pass(Duration.ofHours(1));
        looks();
        looks();
        assertThat(sent.stream().map(Sent::id).distinct()).hasSize(1);
    }

    @Test
    void one_of_which_nobody_knows_is_sent_once_more_after_the_interval_under_the_same_id() {
        told(CASE);
        outcome = Outcome.IN_DOUBT;
        looks();
        clock.pass(INTERVAL.minusMillis(1));
        looks();
        assertThat(sent).hasSize(1);
        outcome = Outcome.TAKEN;
        clock.pass(Duration.ofMillis(1));
        looks();
        assertThat(sent.stream().map(Sent::id).distinct()).hasSize(1);
        assertThat(sent).hasSize(2);
    }

    @Test
    void a_process_that_dies_anywhere_loses_no_news_and_never_leaves_two_mails_in_one_interval() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            sent.clear();
            for (var hour = 0; hour < 12; hour++) {
                told(CASE);
                dies = () -> random.nextInt(4) == 0;
                lives();
                clock.pass(Duration.ofMinutes(20 + random.nextInt(60)));
                lives();
            }
            dies = () -> false;
            var last = clock.instant();
            clock.pass(INTERVAL);
            looks();
            clock.pass(INTERVAL);
            looks();
            assertThat(store.find(PROBATION).orElseThrow().position()).isEqualTo(inboxes.end(PROBATION));
            assertThat(sent.getLast().at()).as("seed %d", seed).isAfter(last.minus(INTERVAL));
            for (var n = 1; n < sent.size(); n++) {
                assertThat(Duration.between(sent.get(n - 1).at(), sent.get(n).at()))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(INTERVAL);
            }
        }
    }

    private void lives() {
        try {
            looks();
        } catch (Killed e) {
            // the next one goes on
        }
    }

    private void mayDie() {
        if (dies.getAsBoolean()) {
            throw new Killed();
        }
    }

    private void looks() {
        SendMail send = (to, id) -> {
            mayDie();
            sent.add(new Sent(clock.instant(), id));
            mayDie();
            return outcome;
        };
        var pace = new Pace(INTERVAL, new BackOff(new Random(1)), UUID::randomUUID);
        new MailNewsHandler(new Mortal(), inboxes, caseId -> Optional.ofNullable(tables.get(caseId)), send, pace, clock)
                .handle(PROBATION);
    }

    private void told(CaseId caseId) {
        new NotifyHandler(inboxes, clock)
                .handle(new CardChanged(
                        caseId, PROBATION, "case-decided", UUID.randomUUID(), UUID.randomUUID(), clock.instant()));
    }

    /** Dies before or after it writes. */
    private final class Mortal implements Mailings {
        @Override
        public Optional<Mailing> find(OrganisationId organisation) {
            return store.find(organisation);
        }

        @Override
        public void create(Mailing mailing) {
            store.create(mailing);
        }

        @Override
        public Result<Mailing> change(
                OrganisationId organisation,
                Function<Mailing, nl.ketenkaart.platform.aggregate.Outcome<Mailing>> verb) {
            mayDie();
            var result = store.change(organisation, verb);
            mayDie();
            return result;
        }
    }
}
