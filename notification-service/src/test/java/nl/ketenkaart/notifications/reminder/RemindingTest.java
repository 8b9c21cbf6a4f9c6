package nl.ketenkaart.notifications.reminder;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpStalled;
import nl.ketenkaart.notifications.followup.FollowUpFixture;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.schedule.Fate;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindingTest {
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private final ReminderWorld world = new ReminderWorld(NOW.minusSeconds(86_400));

    @BeforeEach
    void victim_support_directs_a_case_of_probation() {
        world.seat(CASE, PROBATION, VICTIM_SUPPORT, OM, HALT);
        world.courses.put(CASE, new CaseCourse(false, Set.of(OM), VICTIM_SUPPORT));
        world.at(NOW);
    }

    @Test
    void who_lost_its_seat_is_told_nothing() {
        supervision("2026-11-26");
        world.tables.compute(
                CASE,
                (id, table) -> Objects.requireNonNull(table).unseat(PROBATION, Instant.parse("2026-11-24T10:00:00Z")));
        look("2026-11-25", "09:00");
        assertThat(world.told).isEmpty();
        look("2026-11-27", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::whom).containsExactly(VICTIM_SUPPORT);
    }

    @Test
    void who_is_kept_out_is_told_nothing() {
        supervision("2026-11-26");
        world.tables.compute(CASE, (id, table) -> Objects.requireNonNull(table).exclude(PROBATION, null));
        look("2026-11-25", "09:00");
        assertThat(world.told).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_was_done_meanwhile() {
        var supervision = supervision("2026-11-26");
        world.followUps.change(
                supervision.id(),
                before -> before.endedBy(ReportOutcome.STARTED, NOW, NOW) instanceof Outcome.Changed<FollowUp> done
                        ? done
                        : Outcome.unchanged(before));
        look("2026-12-10", "09:00");
        assertThat(world.told).isEmpty();
    }

    @Test
    void what_is_asked_of_a_case_that_has_ended_is_forgotten() {
        owed(What.ANSWER_REQUEST, "2026-11-26");
        world.tables.compute(CASE, (id, table) -> Objects.requireNonNull(table).answering(false));
        look("2026-12-10", "09:00");
        assertThat(world.told).isEmpty();
    }

    @Test
    void nobody_is_told_at_night_nor_at_the_weekend() {
        supervision("2026-11-27");
        look("2026-11-28", "00:00");
        look("2026-11-29", "12:00");
        look("2026-11-30", "08:59");
        assertThat(world.told).isEmpty();
        look("2026-11-30", "09:00");
        assertThat(world.told).hasSize(2);
    }

    @Test
    void of_a_red_case_it_is_told_at_midnight() {
        world.courses.put(CASE, new CaseCourse(true, Set.of(OM), VICTIM_SUPPORT));
        supervision("2026-11-27");
        look("2026-11-28", "00:00");
        assertThat(world.told)
                .extracting(ReminderWorld.Told::whom)
                .containsExactlyInAnyOrder(PROBATION, VICTIM_SUPPORT);
        look("2026-11-28", "02:00");
        assertThat(world.told).extracting(ReminderWorld.Told::whom).endsWith(OM);
    }

    @Test
    void where_the_service_was_down_it_is_told_when_it_is_up_again_and_the_region_works() {
        supervision("2026-11-26");
        look("2026-12-02", "03:00");
        assertThat(world.told).isEmpty();
        look("2026-12-02", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::about).containsOnly("follow-up-overdue");
    }

    @Test
    void owner_then_director_then_chair_hear_of_a_duty_that_nobody_does() {
        supervision("2026-12-27");
        look("2026-12-24", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::about).containsExactly("follow-up-due");
        look("2026-12-28", "09:00");
        look("2026-12-30", "08:59");
        assertThat(world.told).hasSize(3);
        look("2026-12-30", "09:00");
        assertThat(world.told)
                .extracting(ReminderWorld.Told::whom)
                .containsExactly(PROBATION, PROBATION, VICTIM_SUPPORT, PROBATION, OM);
    }

    @Test
    void where_nobody_directs_the_chair_hears_of_it_at_once() {
        world.courses.put(CASE, new CaseCourse(false, Set.of(OM), null));
        supervision("2026-11-26");
        look("2026-11-27", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::whom).containsExactlyInAnyOrder(PROBATION, OM);
    }

    @Test
    void where_the_director_stepped_back_or_its_seat_ended_the_chair_hears_what_it_would() {
        var directed = Objects.requireNonNull(world.tables.get(CASE));
        world.tables.put(CASE, directed.exclude(VICTIM_SUPPORT, null));
        stagnates(supervision("2026-12-20"));
        world.look();
        assertThat(world.told).extracting(ReminderWorld.Told::whom).containsExactly(OM);
        world.told.clear();
        world.tables.put(CASE, directed.unseat(VICTIM_SUPPORT, NOW));
        supervision("2026-11-26");
        look("2026-11-27", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::whom).containsExactlyInAnyOrder(PROBATION, OM);
    }

    @Test
    void that_an_answer_is_late_is_told_to_nobody_but_its_owner() {
        owed(What.ANSWER_REQUEST, "2026-11-26");
        look("2026-11-27", "09:00");
        look("2026-12-10", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::whom).containsOnly(PROBATION);
        world.told.clear();
        world.courses.put(CASE, new CaseCourse(false, Set.of(OM), null));
        owed(What.ANSWER_REQUEST, "2026-12-11");
        look("2026-12-21", "09:00");
        look("2027-01-11", "09:00");
        assertThat(world.told).extracting(ReminderWorld.Told::whom).containsOnly(PROBATION);
    }

    @Test
    void that_it_did_not_start_goes_to_the_director_at_once_and_each_time() {
        var supervision = supervision("2026-12-20");
        stagnates(supervision);
        world.look();
        stagnates(supervision);
        world.look();
        assertThat(world.told)
                .extracting(told -> told.whom() + " " + told.about())
                .containsExactly("slachtofferhulp follow-up-stagnating", "slachtofferhulp follow-up-stagnating");
    }

    @Test
    void what_stands_still_is_brought_before_the_next_session_once_for_each_time() {
        var supervision = supervision("2026-12-20");
        stagnates(supervision);
        world.look();
        assertThat(stalled()).hasSize(1);
        world.look();
        assertThat(stalled()).hasSize(1);
        look("2026-12-21", "09:00");
        assertThat(stalled()).hasSize(2).allMatch(event -> event.followUpId().equals(supervision.id()));
    }

    @Test
    void no_session_hears_of_a_late_answer() {
        owed(What.ANSWER_REQUEST, "2026-11-26");
        owed(What.ACCEPT_DIRECTION, "2026-11-26");
        owed(What.TRIAGE, "2026-11-26");
        look("2026-12-10", "09:00");
        assertThat(world.told).isNotEmpty();
        assertThat(stalled()).isEmpty();
    }

    private List<FollowUpStalled> stalled() {
        return world.followUps.published.stream()
                .filter(FollowUpStalled.class::isInstance)
                .map(FollowUpStalled.class::cast)
                .toList();
    }

    @Test
    void the_same_event_again_long_afterwards_tells_nothing_twice() {
        var supervision = supervision("2026-11-26");
        look("2026-11-25", "09:00");
        look("2026-11-27", "09:00");
        look("2026-12-01", "09:00");
        var told = world.told.size();
        world.setting(Fate.none()).handle(new SetRemindersHandler.Opened(supervision.id(), supervision.due(), NOW));
        look("2026-12-07", "09:00");
        look("2026-12-14", "09:00");
        assertThat(world.told).hasSize(told);
        look("2026-12-15", "09:00");
        assertThat(world.told).as("what comes back anyhow").hasSize(told + 2);
    }

    private void stagnates(FollowUp duty) {
        world.setting(Fate.none())
                .handle(
                        new SetRemindersHandler.Reported(duty.id(), ReportOutcome.NOT_STARTED, world.now()),
                        UUID.randomUUID());
    }

    private FollowUp supervision(String due) {
        return owed(What.START_MEASURE, due);
    }

    private FollowUp owed(What what, String due) {
        FollowUpFixture duty = aFollowUp().ownedBy(PROBATION).to(what).due(due);
        var built = duty.build();
        world.open(built);
        return built;
    }

    private void look(String day, String time) {
        world.at(day, time).look();
    }
}
