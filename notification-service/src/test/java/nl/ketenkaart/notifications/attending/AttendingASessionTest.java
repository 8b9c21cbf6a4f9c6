package nl.ketenkaart.notifications.attending;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.attending.SittingEvent.AgendaSet;
import nl.ketenkaart.notifications.attending.SittingEvent.AttendanceRecorded;
import nl.ketenkaart.notifications.attending.SittingEvent.Item;
import nl.ketenkaart.notifications.attending.SittingEvent.SessionClosed;
import nl.ketenkaart.notifications.attending.SittingEvent.SessionPlanned;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class AttendingASessionTest {
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private static final UUID SESSION = UUID.randomUUID();
    private static final CaseId ANOTHER = new CaseId(UUID.randomUUID());
    private static final SittingEvent PLANNED = new SessionPlanned(Instant.parse("2026-12-04T13:45:00Z"), OM, NOW);
    private final Map<CaseId, CaseTable> tables =
            new HashMap<>(Map.of(CASE, tableOf(OM, PROBATION, HALT), ANOTHER, tableOf(OM, PROBATION)));
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final ExpectPartnersHandler handler = new ExpectPartnersHandler(
            new OpenFollowUpsHandler(followUps, CLOCK), id -> Optional.ofNullable(tables.get(id)), CLOCK);
    private Sitting state = Sitting.UNKNOWN;

    @Test
    void who_is_kept_out_of_the_case_or_left_it_owes_nothing() {
        tables.put(CASE, tableOf(OM, PROBATION, HALT).exclude(HALT, null).unseat(PROBATION, NOW.minusSeconds(1)));
        happens(PLANNED, agenda(CASE));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void a_case_that_nobody_heard_of_asks_nobody() {
        tables.remove(CASE);
        happens(PLANNED, agenda(CASE));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void each_at_the_table_but_who_leads_it_owes_to_come_on_its_day() {
        happens(PLANNED, agenda(CASE));
        assertThat(owed(OM)).isEmpty();
        for (var organisation : List.of(PROBATION, HALT)) {
            assertThat(owed(organisation)).extracting(FollowUp::what).containsExactly(What.ATTEND_SESSION);
            assertThat(owed(organisation)).extracting(FollowUp::due).containsExactly(LocalDate.parse("2026-12-04"));
            assertThat(owed(organisation)).extracting(FollowUp::concerning).containsExactly(SESSION);
        }
    }

    @Test
    void it_is_owed_of_each_case_so_that_leaving_one_table_tells_nothing_of_another() {
        happens(PLANNED, agenda(CASE, ANOTHER));
        assertThat(owed(PROBATION)).extracting(FollowUp::caseId).containsExactlyInAnyOrder(CASE, ANOTHER);
        assertThat(owed(HALT)).extracting(FollowUp::caseId).containsExactly(CASE);
    }

    @Test
    void who_came_to_the_table_since_is_expected_with_the_next_agenda() {
        happens(PLANNED, agenda(ANOTHER));
        tables.put(ANOTHER, tableOf(OM, PROBATION, HALT));
        happens(agenda(ANOTHER));
        assertThat(owed(HALT)).hasSize(1);
        assertThat(owed(PROBATION)).hasSize(1);
    }

    @Test
    void it_ends_with_who_was_there_and_for_the_others_with_the_session() {
        happens(PLANNED, agenda(CASE), new AttendanceRecorded(Set.of(OM, PROBATION), NOW));
        assertThat(ended(PROBATION)).containsExactly(ReportOutcome.ATTENDED);
        assertThat(owed(HALT)).hasSize(1);
        happens(new SessionClosed(NOW));
        assertThat(ended(HALT)).containsExactly(ReportOutcome.MISSED);
    }

    @Test
    void who_was_noted_by_mistake_as_there_owes_it_still() {
        happens(PLANNED, agenda(CASE), new AttendanceRecorded(Set.of(PROBATION), NOW));
        happens(new AttendanceRecorded(Set.of(), NOW));
        assertThat(owed(PROBATION)).hasSize(1);
        happens(new SessionClosed(NOW));
        assertThat(ended(PROBATION)).containsExactlyInAnyOrder(ReportOutcome.ATTENDED, ReportOutcome.MISSED);
    }

    @Test
    void what_is_taken_off_the_agenda_and_put_on_again_is_asked_again() {
        happens(PLANNED, agenda(CASE, ANOTHER), agenda(ANOTHER), agenda(CASE, ANOTHER));
        assertThat(owed(HALT)).hasSize(1);
    }

    @Test
    void what_is_taken_off_the_agenda_asks_nobody_any_more() {
        happens(PLANNED, agenda(CASE, ANOTHER), agenda(ANOTHER));
        assertThat(ended(HALT)).containsExactly(ReportOutcome.REPLACED);
        assertThat(owed(PROBATION)).extracting(FollowUp::caseId).containsExactly(ANOTHER);
    }

    @Test
    void the_same_event_again_after_a_death_opens_and_ends_nothing_twice() {
        happens(PLANNED);
        handler.handle(SESSION, state, agenda(CASE));
        happens(agenda(CASE));
        handler.handle(SESSION, state, new SessionClosed(NOW));
        happens(new SessionClosed(NOW));
        assertThat(followUps.published).hasSize(4);
    }

    private static SittingEvent agenda(CaseId... cases) {
        return new AgendaSet(List.of(cases).stream().map(Item::new).toList(), NOW);
    }

    private void happens(SittingEvent... events) {
        for (var event : events) {
            state = handler.handle(SESSION, state, event);
        }
    }

    private List<FollowUp> owed(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.UNFINISHED).toList();
    }

    private List<ReportOutcome> ended(OrganisationId owner) {
        return followUps
                .of(owner, ListPlace.START, Wanted.DONE)
                .map(duty -> duty.report().outcome())
                .toList();
    }
}
