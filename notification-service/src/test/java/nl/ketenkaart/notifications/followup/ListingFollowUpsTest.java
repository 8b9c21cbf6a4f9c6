package nl.ketenkaart.notifications.followup;

import static nl.ketenkaart.notifications.Cast.AUDITOR_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler.ListFollowUps;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class ListingFollowUpsTest {
    private final FollowUp overdue = aFollowUp().due("2026-11-22").build();
    private final FollowUp dueToday = aFollowUp().due("2026-11-23").build();
    private final FollowUp done =
            aFollowUp().due("2026-11-01").reported(ReportOutcome.STARTED).build();
    private final MemoryFollowUps followUps = new MemoryFollowUps().with(dueToday, overdue, done);
    private final Map<CaseId, CaseTable> tables =
            new HashMap<>(Map.of(CASE, tableOf(PROBATION, VICTIM_SUPPORT), OTHER_CASE, tableOf(PROBATION)));

    @Test
    void somebody_elses_are_not_shown() {
        followUps.with(aFollowUp().ownedBy(VICTIM_SUPPORT).build());
        assertThat(list(BRAM_OF_PROBATION, null)).containsExactly(done, overdue, dueToday);
    }

    @Test
    void those_of_a_case_where_the_seat_was_lost_are_not_shown_and_the_others_are() {
        var elsewhere = aFollowUp().inCase(OTHER_CASE).build();
        followUps.with(elsewhere);
        tables.put(CASE, tables.get(CASE).unseat(PROBATION, NOW));
        assertThat(list(BRAM_OF_PROBATION, null)).containsExactly(elsewhere);
    }

    @Test
    void an_excluded_organisation_a_person_kept_out_and_an_auditor_are_shown_nothing() {
        var open = tables.get(CASE);
        tables.put(CASE, open.exclude(PROBATION, null));
        assertThat(list(BRAM_OF_PROBATION, null)).isEmpty();
        tables.put(CASE, open.exclude(null, BRAM_OF_PROBATION.subject()));
        assertThat(list(BRAM_OF_PROBATION, null)).isEmpty();
        tables.put(CASE, open);
        assertThat(list(AUDITOR_OF_PROBATION, null)).isEmpty();
    }

    @Test
    void those_of_a_case_whose_table_is_not_known_are_not_shown() {
        tables.clear();
        assertThat(list(BRAM_OF_PROBATION, null)).isEmpty();
    }

    @Test
    void nothing_is_owed_of_a_case_that_has_ended_and_all_is_again_when_it_is_reopened() {
        var asked = aFollowUp().to(What.ANSWER_REQUEST).due("2026-11-22").build();
        var answered = aFollowUp()
                .to(What.ANSWER_REQUEST)
                .due("2026-11-02")
                .reported(ReportOutcome.ANSWERED)
                .build();
        followUps.with(asked, answered);
        var deepened = tables.get(CASE).answering(true);
        tables.put(CASE, deepened);
        assertThat(list(BRAM_OF_PROBATION, State.OVERDUE)).contains(asked);
        tables.put(CASE, deepened.answering(false));
        assertThat(list(BRAM_OF_PROBATION, State.OVERDUE)).isEmpty();
        assertThat(list(BRAM_OF_PROBATION, null)).containsExactly(done, answered);
        tables.put(CASE, deepened.answering(false).answering(true));
        assertThat(list(BRAM_OF_PROBATION, State.OPEN)).contains(asked);
    }

    @Test
    void open_are_all_that_are_not_done() {
        assertThat(list(BRAM_OF_PROBATION, State.OPEN)).containsExactly(overdue, dueToday);
    }

    @Test
    void overdue_are_those_whose_day_has_passed() {
        assertThat(list(BRAM_OF_PROBATION, State.OVERDUE)).containsExactly(overdue);
        assertThat(overdue.state(NOW)).isEqualTo(State.OVERDUE);
        assertThat(dueToday.state(NOW)).isEqualTo(State.OPEN);
    }

    @Test
    void done_are_those_that_were_answered() {
        assertThat(list(BRAM_OF_PROBATION, State.DONE)).containsExactly(done);
    }

    @Test
    void one_reported_as_not_started_is_still_open() {
        var notStarted = aFollowUp()
                .due("2026-12-24")
                .reported(ReportOutcome.NOT_STARTED)
                .build();
        followUps.with(notStarted);
        assertThat(list(BRAM_OF_PROBATION, State.OPEN)).contains(notStarted);
    }

    @Test
    void pages_follow_on_each_other_and_the_last_one_says_so() {
        var sameDay = IntStream.range(0, 5)
                .mapToObj(i -> aFollowUp(new UUID(0x9000 - i * 0x1000L, i)).build())
                .toList();
        followUps.with(sameDay.toArray(FollowUp[]::new));
        var first = page(ListPlace.START, 4);
        var second = page(first.next(), 4);
        assertThat(first.followUps()).containsExactly(done, overdue, dueToday, sameDay.get(4));
        assertThat(second.followUps()).containsExactly(sameDay.get(3), sameDay.get(2), sameDay.get(1), sameDay.get(0));
        assertThat(second.next()).isNull();
    }

    private ListFollowUpsHandler.Listed page(ListPlace after, int limit) {
        return handler().handle(new ListFollowUps(BRAM_OF_PROBATION, null, after, limit));
    }

    private List<FollowUp> list(Caller caller, State state) {
        return handler()
                .handle(new ListFollowUps(caller, state, ListPlace.START, 100))
                .followUps();
    }

    private ListFollowUpsHandler handler() {
        return new ListFollowUpsHandler(followUps, caseId -> Optional.ofNullable(tables.get(caseId)), CLOCK);
    }
}
