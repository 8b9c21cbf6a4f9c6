package nl.ketenkaart.notifications.duty;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.VICTIM_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.duty.CaseDecided.Feedback;
import nl.ketenkaart.notifications.duty.CaseDecided.Measure;
import nl.ketenkaart.notifications.ending.DropDutiesHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpReported;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningFollowUpsTest {
    private static final Measure SUPERVISION = new Measure(UUID.randomUUID(), PROBATION, LocalDate.parse("2026-12-05"));
    private static final Measure HALT_TALK = new Measure(UUID.randomUUID(), HALT, LocalDate.parse("2026-12-01"));
    private static final Feedback TO_THE_VICTIM =
            new Feedback(UUID.randomUUID(), VICTIM_SUPPORT, LocalDate.parse("2026-12-10"));
    private static final CaseDecided DECIDED = decided(List.of(SUPERVISION, HALT_TALK), List.of(TO_THE_VICTIM), null);
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final OpenFollowUpsHandler handler = new OpenFollowUpsHandler(followUps, CLOCK);
    private final DropDutiesHandler dropping = new DropDutiesHandler(followUps, CLOCK);

    @Test
    void a_decision_without_measures_and_feedback_opens_nothing() {
        handler.handle(decided(List.of(), List.of(), null));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void the_same_decision_again_opens_nothing_more() {
        handler.handle(DECIDED);
        handler.handle(DECIDED);
        assertThat(followUps.published).hasSize(3);
    }

    @Test
    void a_decision_that_was_half_taken_in_is_completed() {
        handler.handle(decided(List.of(SUPERVISION), List.of(), null));
        handler.handle(DECIDED);
        assertThat(followUps.published).hasSize(3);
    }

    @Test
    void another_decision_opens_its_own() {
        handler.handle(DECIDED);
        handler.handle(
                decided(List.of(new Measure(UUID.randomUUID(), PROBATION, SUPERVISION.startBy())), List.of(), null));
        assertThat(followUps.published).hasSize(4);
    }

    @Test
    void each_measure_and_each_feedback_is_owed_by_its_organisation_at_its_day() {
        handler.handle(DECIDED);
        assertThat(followUps.published)
                .containsExactly(
                        opened(What.START_MEASURE, SUPERVISION.measureId(), PROBATION, "2026-12-05"),
                        opened(What.START_MEASURE, HALT_TALK.measureId(), HALT, "2026-12-01"),
                        opened(What.GIVE_FEEDBACK, TO_THE_VICTIM.feedbackId(), VICTIM_SUPPORT, "2026-12-10"));
    }

    @Test
    void a_measure_that_goes_on_after_a_revision_is_not_owed_twice() {
        handler.handle(DECIDED);
        handler.handle(decided(List.of(SUPERVISION), List.of(), List.of(HALT_TALK.measureId())));
        assertThat(followUps.published).hasSize(3);
    }

    @Test
    void what_a_revision_drops_halt_owes_no_more_and_probation_goes_on_owing() {
        handler.handle(DECIDED);
        var revision =
                decided(List.of(SUPERVISION), List.of(), List.of(HALT_TALK.measureId(), TO_THE_VICTIM.feedbackId()));
        dropping.handle(revision);
        dropping.handle(revision);
        assertThat(followUps.published).hasSize(5);
        assertThat(followUps.published.subList(3, 5))
                .allSatisfy(event ->
                        assertThat(((FollowUpReported) event).outcome()).isEqualTo(ReportOutcome.REPLACED));
        assertThat(owed(HALT)).isEmpty();
        assertThat(owed(VICTIM_SUPPORT)).isEmpty();
        assertThat(owed(PROBATION)).hasSize(1);
    }

    @Test
    void what_was_done_before_the_revision_stays_as_it_was_reported() {
        handler.handle(DECIDED);
        var id = FollowUpId.of(CASE, What.START_MEASURE, HALT_TALK.measureId());
        followUps.change(id, duty -> duty.endedBy(ReportOutcome.STARTED, NOW, NOW));
        followUps.published.clear();
        dropping.handle(decided(List.of(), List.of(), List.of(HALT_TALK.measureId())));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void a_decision_that_revises_none_ends_nothing() {
        handler.handle(DECIDED);
        dropping.handle(DECIDED);
        assertThat(followUps.published).hasSize(3);
    }

    private static CaseDecided decided(List<Measure> measures, List<Feedback> feedback, @Nullable List<UUID> dropped) {
        return new CaseDecided(CASE, measures, feedback, dropped, NOW, null, null, null, null);
    }

    private List<FollowUp> owed(OrganisationId owner) {
        return followUps.of(owner, ListPlace.START, Wanted.UNFINISHED).toList();
    }

    private static FollowUpOpened opened(What what, UUID concerning, OrganisationId owner, String due) {
        return new FollowUpOpened(
                FollowUpId.of(CASE, what, concerning), CASE, owner, what, concerning, LocalDate.parse(due), NOW);
    }
}
