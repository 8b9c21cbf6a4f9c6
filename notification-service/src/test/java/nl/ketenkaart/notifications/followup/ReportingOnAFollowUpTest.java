package nl.ketenkaart.notifications.followup;

import static nl.ketenkaart.notifications.Cast.AUDITOR_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.FATIMA_OF_VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.SECRETARY_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.notifications.Cast.everywhere;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.aFollowUp;
import static nl.ketenkaart.notifications.followup.FollowUpFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpReported;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler.ReportFollowUp;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportingOnAFollowUpTest {
    private final FollowUp supervision = aFollowUp().build();
    private final MemoryFollowUps followUps = new MemoryFollowUps().with(supervision);
    private CaseTable table = tableOf(PROBATION, VICTIM_SUPPORT);

    @Test
    void one_that_is_not_there_is_not_there() {
        var nothing = new FollowUpId(UUID.randomUUID());
        assertThat(handle(BRAM_OF_PROBATION, nothing, report(ReportOutcome.STARTED)))
                .isEqualTo(Result.refused(Refusal.notThere()));
    }

    @Test
    void somebody_elses_is_not_there() {
        assertThat(handle(FATIMA_OF_VICTIM_SUPPORT, report(ReportOutcome.STARTED)))
                .isEqualTo(Result.refused(Refusal.notThere()));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void for_an_owner_that_lost_its_seat_it_is_not_there() {
        table = table.unseat(PROBATION, NOW);
        assertThat(handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED)))
                .isEqualTo(Result.refused(Refusal.notThere()));
    }

    @Test
    void for_an_owner_that_is_excluded_and_for_its_auditor_it_is_not_there() {
        assertThat(handle(AUDITOR_OF_PROBATION, report(ReportOutcome.STARTED)))
                .isEqualTo(Result.refused(Refusal.notThere()));
        table = table.exclude(PROBATION, null);
        assertThat(handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED)))
                .isEqualTo(Result.refused(Refusal.notThere()));
    }

    @Test
    void a_secretary_knows_of_it_and_may_not_report() {
        assertThat(refusalOf(handle(SECRETARY_OF_PROBATION, report(ReportOutcome.STARTED))))
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void tomorrow_is_refused_and_so_is_an_outcome_of_another_kind_of_duty_both_at_once() {
        var given = new Report(ReportOutcome.GIVEN, LocalDate.parse("2026-11-24"), null);
        assertThat(faults(BRAM_OF_PROBATION, given)).containsExactly("/on", "/outcome");
        assertThat(refusalOf(handle(BRAM_OF_PROBATION, given))).isEqualTo(Kind.INVALID);
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void the_faults_told_to_others_say_nothing_of_the_duty() {
        var given = new Report(ReportOutcome.GIVEN, LocalDate.parse("2026-11-24"), null);
        assertThat(faults(FATIMA_OF_VICTIM_SUPPORT, given)).containsExactly("/on");
    }

    @Test
    void today_is_today_in_the_netherlands() {
        var justAfterMidnight = Clock.fixed(Instant.parse("2026-11-23T23:05:00Z"), ZoneOffset.UTC);
        var handler = new ReportFollowUpHandler(followUps, everywhere(table), justAfterMidnight);
        var tuesday = new Report(ReportOutcome.STARTED, LocalDate.parse("2026-11-24"), null);
        assertThat(handler.handle(new ReportFollowUp(BRAM_OF_PROBATION, supervision.id(), tuesday)))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void what_is_owed_no_more_since_its_case_ended_takes_no_report() {
        table = table.answering(false);
        assertThat(refusalOf(handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED))))
                .isEqualTo(Kind.CONFLICT);
        assertThat(followUps.published).isEmpty();
        table = table.answering(true);
        assertThat(done(handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED)))
                        .state(NOW))
                .isEqualTo(FollowUp.State.DONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "CARRIED_OUT", "STOPPED"})
    void a_measure_that_started_is_done_and_takes_no_other_report(ReportOutcome outcome) {
        assertThat(done(handle(BRAM_OF_PROBATION, report(outcome))).state(NOW)).isEqualTo(FollowUp.State.DONE);
        assertThat(refusalOf(handle(BRAM_OF_PROBATION, report(ReportOutcome.NOT_STARTED))))
                .isEqualTo(Kind.CONFLICT);
    }

    @Test
    void a_measure_that_did_not_start_stays_open_until_it_does() {
        assertThat(done(handle(BRAM_OF_PROBATION, report(ReportOutcome.NOT_STARTED)))
                        .state(NOW))
                .isEqualTo(FollowUp.State.OPEN);
        assertThat(done(handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED)))
                        .state(NOW))
                .isEqualTo(FollowUp.State.DONE);
        assertThat(followUps.published).hasSize(2);
    }

    @Test
    void feedback_that_was_given_is_done() {
        var feedback = aFollowUp().to(What.GIVE_FEEDBACK).build();
        followUps.with(feedback);
        var result = handle(BRAM_OF_PROBATION, feedback.id(), report(ReportOutcome.GIVEN));
        assertThat(done(result).state(NOW)).isEqualTo(FollowUp.State.DONE);
    }

    @Test
    void the_same_report_again_is_answered_as_the_first_time() {
        var first = handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED));
        assertThat(handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED))).isEqualTo(first);
        assertThat(followUps.published).hasSize(1);
    }

    @Test
    void a_report_is_published_with_all_that_it_says() {
        handle(BRAM_OF_PROBATION, report(ReportOutcome.STARTED));
        assertThat(followUps.published)
                .containsExactly(new FollowUpReported(
                        supervision.id(),
                        supervision.caseId(),
                        PROBATION,
                        What.START_MEASURE,
                        supervision.concerning(),
                        ReportOutcome.STARTED,
                        LocalDate.parse("2026-11-20"),
                        "First conversation held.",
                        NOW));
    }

    private Result<FollowUp> handle(Caller caller, Report report) {
        return handle(caller, supervision.id(), report);
    }

    private Result<FollowUp> handle(Caller caller, FollowUpId id, Report report) {
        return handler().handle(new ReportFollowUp(caller, id, report));
    }

    private java.util.List<String> faults(Caller caller, Report report) {
        return handler().faults(new ReportFollowUp(caller, supervision.id(), report)).stream()
                .map(Fault::pointer)
                .toList();
    }

    private ReportFollowUpHandler handler() {
        return new ReportFollowUpHandler(followUps, everywhere(table), CLOCK);
    }

    private static FollowUp done(Result<FollowUp> result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done<FollowUp>) result).state();
    }

    private static Kind refusalOf(Result<FollowUp> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<FollowUp>) result).refusal().kind();
    }
}
