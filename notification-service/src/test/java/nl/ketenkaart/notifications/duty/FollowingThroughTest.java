package nl.ketenkaart.notifications.duty;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.everywhere;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.appointment.AppointmentAnswered;
import nl.ketenkaart.notifications.appointment.EndAppointmentHandler;
import nl.ketenkaart.notifications.ending.DropDutiesHandler;
import nl.ketenkaart.notifications.ending.EndReportsHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpReported;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is followed through: an appointment until it is answered, a measure until the probation ends, and those involved. */
class FollowingThroughTest {
    private static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final OpenFollowUpsHandler opening = new OpenFollowUpsHandler(followUps, CLOCK);
    private final EndAppointmentHandler ending =
            new EndAppointmentHandler(followUps, everywhere(tableOf(PROBATION, HALT)), CLOCK);
    private final UUID measure = UUID.randomUUID();

    @Test
    void without_a_probation_nothing_is_reported_at_intervals_and_those_involved_are_asked_after_three_months() {
        opening.handle(decided(null, null));
        assertThat(owed(PROBATION)).extracting(FollowUp::what).containsExactly(What.START_MEASURE);
        assertThat(owed(OM)).extracting(FollowUp::due).containsExactly(LocalDate.parse("2027-02-23"));
    }

    @Test
    void a_measure_is_reported_on_every_three_months_until_the_probation_ends_each_time_on_a_working_day() {
        opening.handle(decided(7, null));
        assertThat(intervals())
                .extracting(FollowUp::due)
                .containsExactly(
                        LocalDate.parse("2027-02-23"), LocalDate.parse("2027-05-24"), LocalDate.parse("2027-06-23"));
        assertThat(intervals()).extracting(FollowUp::concerning).containsOnly(measure);
        assertThat(owed(OM)).extracting(FollowUp::due).containsExactly(LocalDate.parse("2027-06-23"));
    }

    @Test
    void the_same_decision_again_asks_nothing_more() {
        opening.handle(decided(24, null));
        var all = intervals();
        opening.handle(decided(24, null));
        assertThat(intervals()).isEqualTo(all).hasSize(8);
    }

    @Test
    void a_revision_that_drops_the_measure_asks_no_reports_on_it_and_asks_those_involved_anew() {
        var first = decided(24, null);
        opening.handle(first);
        var revision = new CaseDecided(
                CASE, List.of(), List.of(), List.of(measure), NOW, UUID.randomUUID(), OM, first.decisionId(), null);
        new DropDutiesHandler(followUps, CLOCK).handle(revision);
        opening.handle(revision);
        assertThat(owed(PROBATION)).isEmpty();
        assertThat(owed(OM)).extracting(FollowUp::concerning).containsExactly(revision.decisionId());
    }

    @Test
    void
            a_revision_that_shortens_the_probation_asks_no_reports_after_its_end_and_one_that_lengthens_it_asks_them_again() {
        var drop = new DropDutiesHandler(followUps, CLOCK);
        opening.handle(decided(24, null));
        for (var next : List.of(decided(6, UUID.randomUUID()), decided(12, UUID.randomUUID()))) {
            drop.handle(next);
            opening.handle(next);
            drop.handle(next);
            opening.handle(next);
            assertThat(intervals()).hasSize(next.disposition().probationMonths() / 3);
        }
        assertThat(followUps.published)
                .filteredOn(FollowUpReported.class::isInstance)
                .hasSize(6);
        new EndReportsHandler(followUps, CLOCK)
                .handle(new EndReportsHandler.Reported(
                        CASE, What.REPORT_ON_MEASURE, measure, ReportOutcome.CARRIED_OUT, NOW));
        assertThat(intervals()).isEmpty();
    }

    @Test
    void a_measure_that_one_revision_drops_and_the_next_asks_again_is_owed_again() {
        var drop = new DropDutiesHandler(followUps, CLOCK);
        opening.handle(decided(null, null));
        drop.handle(dropping());
        assertThat(owed(PROBATION)).isEmpty();
        opening.handle(decided(null, UUID.randomUUID()));
        opening.handle(decided(null, UUID.randomUUID()));
        assertThat(owed(PROBATION)).extracting(FollowUp::what).containsExactly(What.START_MEASURE);
        drop.handle(dropping());
        assertThat(owed(PROBATION)).isEmpty();
    }

    private CaseDecided dropping() {
        return new CaseDecided(
                CASE, List.of(), List.of(), List.of(measure), NOW, UUID.randomUUID(), OM, UUID.randomUUID(), null);
    }

    @ParameterizedTest
    @EnumSource(names = {"CARRIED_OUT", "STOPPED"})
    void of_a_measure_that_was_carried_out_or_stopped_nothing_more_is_reported(ReportOutcome last) {
        opening.handle(decided(24, null));
        var reports = new EndReportsHandler(followUps, CLOCK);
        reports.handle(new EndReportsHandler.Reported(CASE, What.REPORT_ON_MEASURE, measure, last, NOW));
        assertThat(owed(PROBATION)).isEmpty();
        var events = followUps.published.size();
        reports.handle(new EndReportsHandler.Reported(CASE, What.REPORT_ON_MEASURE, measure, last, NOW));
        assertThat(followUps.published).hasSize(events);
        assertThat(owed(OM)).hasSize(1);
    }

    @Test
    void that_a_measure_was_stopped_is_news_once_and_not_again_for_each_report_that_was_still_owed() {
        opening.handle(decided(24, null));
        new EndReportsHandler(followUps, CLOCK)
                .handle(new EndReportsHandler.Reported(CASE, What.START_MEASURE, measure, ReportOutcome.STOPPED, NOW));
        assertThat(followUps.published)
                .filteredOn(FollowUpReported.class::isInstance)
                .extracting(event -> ((FollowUpReported) event).outcome())
                .hasSize(9)
                .containsOnly(ReportOutcome.ENDED);
    }

    @Test
    void a_revision_that_keeps_a_measure_that_was_stopped_asks_nothing_of_it_again() {
        opening.handle(decided(24, null));
        new EndReportsHandler(followUps, CLOCK)
                .handle(new EndReportsHandler.Reported(CASE, What.START_MEASURE, measure, ReportOutcome.STOPPED, NOW));
        var revision = decided(24, UUID.randomUUID());
        new DropDutiesHandler(followUps, CLOCK).handle(revision);
        opening.handle(revision);
        assertThat(owed(PROBATION)).isEmpty();
    }

    @Test
    void of_a_measure_that_goes_on_or_did_not_start_it_is() {
        opening.handle(decided(24, null));
        var reports = new EndReportsHandler(followUps, CLOCK);
        for (var outcome : List.of(ReportOutcome.STARTED, ReportOutcome.NOT_STARTED)) {
            reports.handle(new EndReportsHandler.Reported(CASE, What.START_MEASURE, measure, outcome, NOW));
        }
        assertThat(intervals()).hasSize(8);
    }

    @Test
    void an_appointment_is_answered_within_two_working_days() {
        opening.handle(new DirectorAppointed(CASE, HALT, NOW));
        assertThat(owed(HALT)).extracting(FollowUp::due).containsExactly(LocalDate.parse("2026-11-25"));
        ending.handle(new AppointmentAnswered(CASE, HALT, NOW));
        assertThat(owed(HALT)).isEmpty();
    }

    @Test
    void who_was_appointed_before_owes_no_answer_once_somebody_else_is_and_does_when_asked_again() {
        var first = new DirectorAppointed(CASE, HALT, NOW);
        opening.handle(first);
        ending.handle(first);
        assertThat(owed(HALT)).hasSize(1);
        var next = new DirectorAppointed(CASE, PROBATION, NOW.plusSeconds(1));
        ending.handle(next);
        opening.handle(next);
        assertThat(owed(HALT)).isEmpty();
        opening.handle(new DirectorAppointed(CASE, HALT, NOW.plusSeconds(2)));
        assertThat(owed(HALT)).hasSize(1);
    }

    private CaseDecided decided(Integer months, UUID revises) {
        return new CaseDecided(
                CASE,
                List.of(new CaseDecided.Measure(measure, PROBATION, LocalDate.parse("2026-12-05"))),
                List.of(),
                null,
                NOW,
                UUID.nameUUIDFromBytes(new byte[] {1}),
                OM,
                revises,
                new CaseDecided.Disposition(months));
    }

    private List<FollowUp> intervals() {
        return owed(PROBATION).stream()
                .filter(duty -> duty.what() == What.REPORT_ON_MEASURE)
                .toList();
    }

    private List<FollowUp> owed(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.UNFINISHED).toList();
    }
}
