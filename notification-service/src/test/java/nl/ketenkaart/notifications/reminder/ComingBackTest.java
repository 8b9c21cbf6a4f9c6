package nl.ketenkaart.notifications.reminder;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpStalled;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody does is told again until it is done, and after a pause in which its case had ended. */
class ComingBackTest {
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private final ReminderWorld world = new ReminderWorld(NOW.minusSeconds(86_400));

    @BeforeEach
    void victim_support_directs_a_case_of_probation() {
        world.seat(CASE, PROBATION, VICTIM_SUPPORT, OM);
        world.courses.put(CASE, new CaseCourse(false, Set.of(OM), VICTIM_SUPPORT));
        world.at(NOW);
    }

    @Test
    void what_nobody_does_comes_back_to_owner_and_chair_and_the_agenda_every_ten_working_days_until_it_is_done() {
        var supervision = supervision("2026-12-27");
        for (var day : List.of("2026-12-24", "2026-12-28", "2026-12-30")) {
            look(day, "09:00");
        }
        world.told.clear();
        look("2027-01-14", "08:59");
        assertThat(world.told).isEmpty();
        for (var day : List.of("2027-01-14", "2027-01-28", "2027-02-11")) {
            look(day, "09:00");
            world.look();
        }
        assertThat(world.told)
                .extracting(told -> told.whom() + " " + told.about())
                .hasSize(6)
                .containsOnly(PROBATION + " follow-up-unresolved", "om-midden-nederland follow-up-unresolved");
        assertThat(stalled()).hasSize(4);
        carriedOut(supervision);
        look("2027-03-01", "09:00");
        assertThat(world.told).hasSize(6);
        assertThat(world.schedule.size()).isZero();
    }

    @Test
    void what_is_overdue_when_its_case_has_ended_is_told_of_once_it_goes_on() {
        supervision("2026-11-26");
        supervision("2026-12-01");
        look("2026-11-25", "09:00");
        look("2026-11-27", "09:00");
        goesOn(false);
        world.told.clear();
        for (var day = LocalDate.parse("2026-11-28"); day.getYear() == 2026; day = day.plusDays(1)) {
            look(day.toString(), "09:00");
        }
        assertThat(world.told).isEmpty();
        goesOn(true);
        for (var day = LocalDate.parse("2027-01-01"); day.getDayOfMonth() < 20; day = day.plusDays(1)) {
            look(day.toString(), "09:00");
        }
        assertThat(world.told)
                .extracting(told -> told.whom() + " " + told.about())
                .containsExactlyInAnyOrder(
                        "om-midden-nederland follow-up-unresolved",
                        PROBATION + " follow-up-unresolved",
                        PROBATION + " follow-up-overdue",
                        "slachtofferhulp follow-up-overdue",
                        "om-midden-nederland follow-up-unresolved",
                        PROBATION + " follow-up-unresolved");
    }

    private void goesOn(boolean now) {
        world.tables.compute(CASE, (id, table) -> Objects.requireNonNull(table).answering(now));
    }

    private void carriedOut(FollowUp duty) {
        world.followUps.change(duty.id(), before -> before.endedBy(ReportOutcome.CARRIED_OUT, NOW, NOW));
    }

    private List<FollowUpStalled> stalled() {
        return world.followUps.published.stream()
                .filter(FollowUpStalled.class::isInstance)
                .map(FollowUpStalled.class::cast)
                .toList();
    }

    private FollowUp supervision(String due) {
        var built =
                aFollowUp().ownedBy(PROBATION).to(What.START_MEASURE).due(due).build();
        world.open(built);
        return built;
    }

    private void look(String day, String time) {
        world.at(day, time).look();
    }
}
