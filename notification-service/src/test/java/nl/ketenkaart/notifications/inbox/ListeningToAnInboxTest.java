package nl.ketenkaart.notifications.inbox;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.FATIMA_OF_VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.inbox.Listener.Listening;
import nl.ketenkaart.notifications.inbox.Listener.Piece;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class ListeningToAnInboxTest {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration TOKEN = Duration.ofMinutes(5);
    private static final Piece SILENCE = new Piece.Silence();
    private static final Piece OVER = new Piece.Over();
    private static final Piece HEART_BEAT = new Piece.HeartBeat();
    private final MemoryInboxes inboxes = new MemoryInboxes();
    private final Map<CaseId, CaseTable> tables =
            new HashMap<>(Map.of(CASE, tableOf(PROBATION, VICTIM_SUPPORT), OTHER_CASE, tableOf(PROBATION)));
    private final Hands clock = new Hands(NOW);
    private boolean revoked;
    private final ReadInboxHandler reading =
            new ReadInboxHandler(inboxes, caseId -> Optional.ofNullable(tables.get(caseId)), clock);
    private final Listeners listeners = new Listeners(reading, clock, BEAT, 2);

    @Test
    void the_news_of_others_is_not_heard() {
        told(CASE, "concern-voiced");
        assertThat(listener(FATIMA_OF_VICTIM_SUPPORT).next()).isEqualTo(SILENCE);
    }

    @Test
    void who_loses_the_seat_while_it_listens_hears_nothing_more_of_that_case() {
        var bram = listener(BRAM_OF_PROBATION);
        var first = told(CASE, "concern-voiced");
        assertThat(bram.next()).isEqualTo(new Piece.Told(first, 1));
        told(CASE, "case-decided");
        change(CASE, table -> table.unseat(PROBATION, NOW));
        assertThat(bram.next()).isEqualTo(SILENCE);
        var other = told(OTHER_CASE, "concern-voiced");
        assertThat(bram.next()).isEqualTo(new Piece.Told(other, 3));
    }

    @Test
    void who_is_kept_out_while_it_listens_as_an_organisation_or_as_a_person_hears_nothing_more() {
        var bram = listener(BRAM_OF_PROBATION);
        told(CASE, "case-decided");
        told(OTHER_CASE, "case-decided");
        change(CASE, table -> table.exclude(PROBATION, null));
        change(OTHER_CASE, table -> table.exclude(null, BRAM_OF_PROBATION.subject()));
        assertThat(bram.next()).isEqualTo(SILENCE);
    }

    @Test
    void a_stream_ends_when_the_token_expires_whatever_there_is_to_tell() {
        var bram = listener(BRAM_OF_PROBATION);
        told(CASE, "case-decided");
        clock.pass(TOKEN);
        assertThat(bram.next()).isEqualTo(OVER);
        assertThat(bram.isOver()).isTrue();
    }

    @Test
    void an_organisation_has_so_many_streams_and_no_more_and_one_that_ended_makes_room() {
        var first = listener(BRAM_OF_PROBATION);
        listener(BRAM_OF_PROBATION);
        assertThat(admitted(BRAM_OF_PROBATION)).isEmpty();
        assertThat(admitted(FATIMA_OF_VICTIM_SUPPORT)).isPresent();
        listeners.left(first);
        assertThat(admitted(BRAM_OF_PROBATION)).isPresent();
    }

    @Test
    void when_the_rights_are_changed_it_ends_and_tells_nothing_more() {
        told(CASE, "case-decided");
        told(CASE, "case-decided");
        var bram = listener(BRAM_OF_PROBATION);
        assertThat(bram.next()).isInstanceOf(Piece.Told.class);
        revoked = true;
        assertThat(bram.next()).isEqualTo(OVER);
        assertThat(bram.isOver()).isTrue();
    }

    @Test
    void when_the_process_is_about_to_end_all_streams_end_also_new_ones() {
        told(CASE, "case-decided");
        var bram = listener(BRAM_OF_PROBATION);
        listeners.sendAllAway();
        assertThat(bram.next()).isEqualTo(OVER);
        assertThat(listener(BRAM_OF_PROBATION).next()).isEqualTo(OVER);
    }

    @Test
    void a_store_that_fails_tells_nothing() {
        var broken = new ReadInboxHandler(
                inboxes,
                caseId -> {
                    throw new IllegalStateException();
                },
                clock);
        told(CASE, "case-decided");
        var wanted = new Listening(BRAM_OF_PROBATION, NOW.plus(TOKEN), 0, Wanted.ALL, () -> revoked);
        assertThatIllegalStateException().isThrownBy(() -> new Listener(broken, wanted, BEAT, clock).next());
    }

    @Test
    void a_heart_beat_comes_after_silence_and_news_that_is_hidden_does_not_put_it_off() {
        var bram = listener(BRAM_OF_PROBATION);
        change(CASE, table -> table.unseat(PROBATION, NOW));
        clock.pass(BEAT.minusMillis(1));
        told(CASE, "case-decided");
        assertThat(bram.next()).isEqualTo(SILENCE);
        clock.pass(Duration.ofMillis(1));
        assertThat(bram.next()).isEqualTo(HEART_BEAT);
        assertThat(bram.next()).isEqualTo(SILENCE);
    }

    @Test
    void it_is_seen_when_nothing_is_asked_for_any_more() {
        var bram = listener(BRAM_OF_PROBATION);
        clock.pass(BEAT);
        assertThat(bram.hasNotAskedFor(BEAT)).isTrue();
        bram.next();
        assertThat(bram.hasNotAskedFor(BEAT)).isFalse();
    }

    @Test
    void all_news_that_is_wanted_is_heard_once_and_in_order_also_by_who_comes_back_after_each_piece() {
        var decided = new ArrayList<Notification>();
        for (var i = 0; i < 10; i++) {
            told(OTHER_CASE, "concern-voiced");
            decided.add(told(CASE, "case-decided"));
        }
        var wanted = new Wanted(Set.of("nl.ketenkaart.cases.case-decided"), CASE);
        var heard = new ArrayList<Notification>();
        var place = 0L;
        while (listener(BRAM_OF_PROBATION, place, wanted) instanceof Listener again
                && again.next() instanceof Piece.Told(var news, var next)) {
            heard.add(news);
            place = next;
            listeners.left(again);
        }
        assertThat(heard).isEqualTo(decided);
        assertThat(new ReadInboxHandler(inboxes, caseId -> Optional.of(tableOf(PROBATION)), clock)
                        .handle(new ReadInboxHandler.ReadInbox(BRAM_OF_PROBATION, 0, 50, wanted))
                        .next())
                .isEqualTo(place);
    }

    private Listener listener(Caller caller) {
        return listener(caller, 0, Wanted.ALL);
    }

    private Listener listener(Caller caller, long from, Wanted wanted) {
        return listeners
                .admit(new Listening(caller, clock.instant().plus(TOKEN), from, wanted, () -> revoked))
                .orElseThrow();
    }

    private Optional<Listener> admitted(Caller caller) {
        return listeners.admit(new Listening(caller, clock.instant().plus(TOKEN), 0, Wanted.ALL, () -> revoked));
    }

    private void change(CaseId caseId, UnaryOperator<CaseTable> change) {
        tables.put(caseId, change.apply(tables.get(caseId)));
    }

    private Notification told(CaseId caseId, String about) {
        var changed = new CardChanged(caseId, PROBATION, about, UUID.randomUUID(), UUID.randomUUID(), NOW);
        new NotifyHandler(inboxes, clock).handle(changed);
        return Notification.of(changed, clock.instant());
    }
}
