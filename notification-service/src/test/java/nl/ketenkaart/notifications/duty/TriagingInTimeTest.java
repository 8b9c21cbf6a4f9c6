package nl.ketenkaart.notifications.duty;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.OTHER_CASE;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.everywhere;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.duty.CaseRaised.Seat;
import nl.ketenkaart.notifications.ending.CaseTriaged;
import nl.ketenkaart.notifications.ending.EndTriageHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpReported;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.Report;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler.ReportFollowUp;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

/** Noor of the police raised a case; Liesbeth's prosecution has to triage it. */
class TriagingInTimeTest {
    private static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");
    private static final OrganisationId PROSECUTION = new OrganisationId("om-midden-nederland");
    private static final OrganisationId PROSECUTION_ELSEWHERE = new OrganisationId("om-noord-holland");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T23:00:00Z");
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final OpenFollowUpsHandler opening = new OpenFollowUpsHandler(followUps, CLOCK);
    private final EndTriageHandler ending = new EndTriageHandler(
            followUps, everywhere(tableOf(POLICE, PROSECUTION, PROSECUTION_ELSEWHERE, HALT)), CLOCK);

    @Test
    void of_a_case_without_a_clock_nothing_is_owed() {
        raised(new CaseRaised(CASE, POLICE, List.of(seat(PROSECUTION)), null));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void liesbeth_cannot_report_that_it_was_triaged_or_anything_else_on_it() {
        raised(with(MIDNIGHT, PROSECUTION));
        var liesbeth = new Caller(PROSECUTION, "PUBLIC_PROSECUTION", "liesbeth", true, Set.of("chair"), "local-cli");
        var handler = new ReportFollowUpHandler(followUps, everywhere(tableOf(PROSECUTION)), CLOCK);
        var id = owed(PROSECUTION).getFirst().id();
        for (var outcome : ReportOutcome.values()) {
            var report = new Report(outcome, LocalDate.parse("2026-11-23"), null);
            var answer = handler.handle(new ReportFollowUp(liesbeth, id, report));
            assertThat(((Result.Refused<FollowUp>) answer).refusal().kind()).isEqualTo(Refusal.Kind.INVALID);
        }
        assertThat(owed(PROSECUTION)).hasSize(1);
    }

    @Test
    void the_prosecution_owes_triage_and_nobody_else_at_the_table() {
        raised(with(MIDNIGHT, PROSECUTION));
        assertThat(followUps.published).singleElement().isInstanceOfSatisfying(FollowUpOpened.class, opened -> {
            assertThat(opened.organisation()).isEqualTo(PROSECUTION);
            assertThat(opened.what()).isEqualTo(What.TRIAGE);
            assertThat(opened.concerning()).isEqualTo(CASE.value());
            assertThat(opened.due()).isEqualTo("2026-11-23");
        });
    }

    @Test
    void without_a_prosecution_who_raised_it_owes_it_so_that_somebody_does() {
        raised(with(MIDNIGHT));
        assertThat(owed(POLICE)).hasSize(1);
        assertThat(owed(HALT)).isEmpty();
    }

    @Test
    void each_of_two_prosecutions_owes_it_and_the_same_event_again_opens_nothing_more() {
        raised(with(MIDNIGHT, PROSECUTION, PROSECUTION_ELSEWHERE));
        raised(with(MIDNIGHT, PROSECUTION, PROSECUTION_ELSEWHERE));
        assertThat(followUps.published).hasSize(2);
        assertThat(owed(PROSECUTION_ELSEWHERE)).hasSize(1);
    }

    @Test
    void a_clock_that_runs_past_midnight_is_due_on_the_next_day() {
        raised(with(MIDNIGHT.plusSeconds(1), PROSECUTION));
        var duty = owed(PROSECUTION).getFirst();
        assertThat(duty.due()).isEqualTo("2026-11-24");
        assertThat(duty.state(MIDNIGHT)).isEqualTo(State.OPEN);
        assertThat(duty.state(MIDNIGHT.plusSeconds(86_400))).isEqualTo(State.OVERDUE);
    }

    @Test
    void triage_ends_it_for_all_who_owe_it_once_and_in_this_case_alone() {
        raised(with(MIDNIGHT, PROSECUTION, PROSECUTION_ELSEWHERE));
        raised(new CaseRaised(OTHER_CASE, POLICE, List.of(seat(PROSECUTION)), MIDNIGHT));
        followUps.published.clear();
        ending.handle(new CaseTriaged(CASE, MIDNIGHT.plusSeconds(1)));
        ending.handle(new CaseTriaged(CASE, MIDNIGHT.plusSeconds(1)));
        assertThat(followUps.published).hasSize(2).allSatisfy(event -> {
            var reported = (FollowUpReported) event;
            assertThat(reported.outcome()).isEqualTo(ReportOutcome.TRIAGED);
            assertThat(reported.on()).isEqualTo("2026-11-24");
        });
        assertThat(owed(PROSECUTION)).extracting(FollowUp::caseId).containsExactly(OTHER_CASE);
    }

    @Test
    void what_comes_again_after_triage_opens_nothing() {
        raised(with(MIDNIGHT, PROSECUTION));
        ending.handle(new CaseTriaged(CASE, NOW));
        raised(with(MIDNIGHT, PROSECUTION));
        assertThat(owed(PROSECUTION)).isEmpty();
        assertThat(followUps.published).hasSize(2);
    }

    private static CaseRaised with(Instant actBy, OrganisationId... prosecutions) {
        var others = Stream.of(new Seat(POLICE, "POLICE"), new Seat(HALT, "HALT"), new Seat(PROBATION, "PROBATION"));
        var seats = Stream.concat(others, Stream.of(prosecutions).map(TriagingInTimeTest::seat));
        return new CaseRaised(CASE, POLICE, seats.toList(), actBy);
    }

    private static Seat seat(OrganisationId prosecution) {
        return new Seat(prosecution, "PUBLIC_PROSECUTION");
    }

    private void raised(CaseRaised raised) {
        opening.handle(raised);
    }

    private List<FollowUp> owed(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.UNFINISHED).toList();
    }
}
