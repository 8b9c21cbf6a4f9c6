package nl.ketenkaart.notifications.digest;

import static nl.ketenkaart.notifications.Cast.AUDITOR_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.SECRETARY_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.digest.Digest.OfCase;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class ReadingADigestTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-29");
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final Map<CaseId, CaseTable> tables =
            new HashMap<>(Map.of(CASE, tableOf(PROBATION, VICTIM_SUPPORT), OTHER_CASE, tableOf(PROBATION)));
    private final Hands clock = new Hands(NOW);

    @Test
    void what_others_owe_what_is_done_and_what_is_due_later_is_not_in_it() {
        followUps.with(
                aFollowUp().ownedBy(VICTIM_SUPPORT).due("2026-11-24").build(),
                aFollowUp().due("2026-11-24").reported(ReportOutcome.STARTED).build(),
                aFollowUp().due("2026-11-30").build());
        assertThat(digest(SECRETARY_OF_PROBATION)).isEqualTo(new Digest(MONDAY, SUNDAY, List.of()));
    }

    @Test
    void
            a_case_where_the_seat_was_lost_or_that_one_is_kept_out_of_is_not_in_it_nor_any_for_who_does_not_work_on_cases() {
        followUps.with(aFollowUp().due("2026-11-24").build());
        assertThat(digest(AUDITOR_OF_PROBATION).cases()).isEmpty();
        var open = tables.get(CASE);
        tables.put(CASE, open.exclude(null, SECRETARY_OF_PROBATION.subject()));
        assertThat(digest(SECRETARY_OF_PROBATION).cases()).isEmpty();
        tables.put(CASE, open.unseat(PROBATION, NOW));
        assertThat(digest(SECRETARY_OF_PROBATION).cases()).isEmpty();
        assertThat(dueDates(SECRETARY_OF_PROBATION)).isEmpty();
    }

    @Test
    void it_holds_what_is_due_this_week_and_overdue_case_by_case_in_the_order_of_the_days() {
        var sunday = aFollowUp().due("2026-11-29").build();
        var overdue = aFollowUp().due("2026-11-02").build();
        var notStarted = aFollowUp()
                .due("2026-11-25")
                .reported(ReportOutcome.NOT_STARTED)
                .build();
        var elsewhere = aFollowUp().inCase(OTHER_CASE).due("2026-11-23").build();
        followUps.with(sunday, overdue, notStarted, elsewhere);
        assertThat(digest(SECRETARY_OF_PROBATION).cases())
                .containsExactly(
                        new OfCase(CASE, List.of(overdue, notStarted, sunday)),
                        new OfCase(OTHER_CASE, List.of(elsewhere)));
    }

    @Test
    void the_week_is_that_of_the_netherlands() {
        clock.set(Instant.parse("2026-11-22T22:59:59Z"));
        assertThat(digest(SECRETARY_OF_PROBATION).until()).isEqualTo("2026-11-22");
        clock.set(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(digest(SECRETARY_OF_PROBATION).from()).isEqualTo(MONDAY);
    }

    @Test
    void all_that_is_not_done_is_in_the_calendar_however_much_it_is() {
        var all = new ArrayList<FollowUp>();
        for (var n = 0; n < 250; n++) {
            var duty = aFollowUp().due("2026-12-%02d".formatted(1 + n % 28)).build();
            all.add(duty);
            followUps.with(duty);
        }
        assertThat(dueDates(SECRETARY_OF_PROBATION)).containsExactlyInAnyOrderElementsOf(all);
    }

    private Digest digest(Caller caller) {
        return new ReadDigestHandler(listing(), clock).handle(caller);
    }

    private List<FollowUp> dueDates(Caller caller) {
        return listing().handle(caller).toList();
    }

    private ListDueDatesHandler listing() {
        return new ListDueDatesHandler(
                new ListFollowUpsHandler(followUps, caseId -> Optional.ofNullable(tables.get(caseId)), clock));
    }
}
