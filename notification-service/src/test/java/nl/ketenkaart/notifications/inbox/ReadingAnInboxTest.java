package nl.ketenkaart.notifications.inbox;

import static nl.ketenkaart.notifications.Cast.AUDITOR_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.FATIMA_OF_VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler.News;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler.ReadInbox;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class ReadingAnInboxTest {
    private final MemoryInboxes inboxes = new MemoryInboxes();
    private final Map<CaseId, CaseTable> tables =
            new HashMap<>(Map.of(CASE, tableOf(PROBATION, VICTIM_SUPPORT), OTHER_CASE, tableOf(PROBATION)));
    private Clock clock = CLOCK;

    @Test
    void an_empty_inbox_has_no_news_and_can_be_read_on_later() {
        assertThat(read(BRAM_OF_PROBATION)).isEqualTo(new News(List.of(), 0));
    }

    @Test
    void the_news_of_others_is_not_told() {
        told(PROBATION, CASE, "concern-voiced");
        assertThat(read(FATIMA_OF_VICTIM_SUPPORT).notifications()).isEmpty();
    }

    @Test
    void news_of_a_case_where_the_seat_was_lost_leaves_no_trace() {
        told(PROBATION, OTHER_CASE, "concern-voiced");
        var before = read(BRAM_OF_PROBATION);
        told(PROBATION, CASE, "case-decided");
        tables.put(CASE, tables.get(CASE).unseat(PROBATION, NOW));
        assertThat(read(BRAM_OF_PROBATION)).isEqualTo(before);
    }

    @Test
    void news_behind_that_of_a_lost_seat_is_told_all_the_same() {
        tables.put(CASE, tables.get(CASE).unseat(PROBATION, NOW));
        told(PROBATION, CASE, "case-decided");
        var later = told(PROBATION, OTHER_CASE, "concern-voiced");
        assertThat(read(BRAM_OF_PROBATION)).isEqualTo(new News(List.of(later), 2));
    }

    @Test
    void an_excluded_organisation_a_person_kept_out_and_an_auditor_are_told_nothing() {
        told(PROBATION, CASE, "case-decided");
        assertThat(read(AUDITOR_OF_PROBATION).notifications()).isEmpty();
        var open = tables.get(CASE);
        tables.put(CASE, open.exclude(PROBATION, null));
        assertThat(read(BRAM_OF_PROBATION).notifications()).isEmpty();
        tables.put(CASE, open.exclude(null, BRAM_OF_PROBATION.subject()));
        assertThat(read(BRAM_OF_PROBATION).notifications()).isEmpty();
    }

    @Test
    void news_that_overtook_its_seat_is_not_passed_by() {
        tables.remove(CASE);
        var early = told(PROBATION, CASE, "organisation-seated");
        var later = told(PROBATION, OTHER_CASE, "concern-voiced");
        assertThat(read(BRAM_OF_PROBATION)).isEqualTo(new News(List.of(), 0));
        tables.put(CASE, tableOf(PROBATION));
        assertThat(read(BRAM_OF_PROBATION).notifications()).containsExactly(early, later);
    }

    @Test
    void news_whose_seat_never_comes_does_not_hold_up_the_rest_for_ever() {
        tables.remove(CASE);
        told(PROBATION, CASE, "organisation-seated");
        var later = told(PROBATION, OTHER_CASE, "concern-voiced");
        clock = Clock.offset(CLOCK, Duration.ofMinutes(10));
        assertThat(read(BRAM_OF_PROBATION).notifications()).containsExactly(later);
    }

    @Test
    void the_same_event_again_is_one_piece_of_news() {
        var changed = changed(PROBATION, CASE, "concern-voiced");
        new NotifyHandler(inboxes, CLOCK).handle(changed);
        new NotifyHandler(inboxes, Clock.offset(CLOCK, Duration.ofHours(1))).handle(changed);
        assertThat(read(BRAM_OF_PROBATION).notifications()).hasSize(1);
    }

    @Test
    void the_same_event_has_another_id_for_each_organisation() {
        var cause = changed(PROBATION, CASE, "concern-voiced");
        var forOther = new CardChanged(
                cause.caseId(), VICTIM_SUPPORT, cause.about(), cause.item(), cause.causedBy(), cause.at());
        assertThat(Notification.of(cause, NOW).id())
                .isNotEqualTo(Notification.of(forOther, NOW).id());
    }

    @Test
    void news_about_something_that_is_no_event_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> changed(PROBATION, CASE, "slachtofferhulp weet het"));
    }

    @Test
    void all_news_comes_oldest_first_page_by_page_and_once() {
        var all = new ArrayList<Notification>();
        for (var i = 0; i < 20; i++) {
            all.add(told(PROBATION, i % 3 == 0 ? OTHER_CASE : CASE, "concern-voiced"));
        }
        var read = new ArrayList<Notification>();
        var page = read(BRAM_OF_PROBATION, 0, 6);
        while (!page.notifications().isEmpty()) {
            assertThat(page.notifications()).hasSizeLessThanOrEqualTo(6);
            read.addAll(page.notifications());
            page = read(BRAM_OF_PROBATION, page.next(), 6);
        }
        assertThat(read).isEqualTo(all);
    }

    private Notification told(OrganisationId organisation, CaseId caseId, String about) {
        var changed = changed(organisation, caseId, about);
        new NotifyHandler(inboxes, CLOCK).handle(changed);
        return Notification.of(changed, NOW);
    }

    private static CardChanged changed(OrganisationId organisation, CaseId caseId, String about) {
        return new CardChanged(caseId, organisation, about, UUID.randomUUID(), UUID.randomUUID(), NOW);
    }

    private News read(Caller caller) {
        return read(caller, 0, 50);
    }

    private News read(Caller caller, long from, int limit) {
        var handler = new ReadInboxHandler(inboxes, caseId -> Optional.ofNullable(tables.get(caseId)), clock);
        return handler.handle(new ReadInbox(caller, from, limit, Wanted.ALL));
    }
}
