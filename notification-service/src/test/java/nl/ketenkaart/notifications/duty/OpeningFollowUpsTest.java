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
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler.OpenFollowUps;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class OpeningFollowUpsTest {
    private static final UUID EVENT = UUID.randomUUID();
    private static final Measure SUPERVISION = new Measure(UUID.randomUUID(), PROBATION, LocalDate.parse("2026-12-05"));
    private static final Measure HALT_TALK = new Measure(UUID.randomUUID(), HALT, LocalDate.parse("2026-12-01"));
    private static final Feedback TO_THE_VICTIM =
            new Feedback(UUID.randomUUID(), VICTIM_SUPPORT, LocalDate.parse("2026-12-10"));
    private static final CaseDecided DECIDED =
            new CaseDecided(CASE, List.of(SUPERVISION, HALT_TALK), List.of(TO_THE_VICTIM));
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final OpenFollowUpsHandler handler = new OpenFollowUpsHandler(followUps, CLOCK);

    @Test
    void a_decision_without_measures_and_feedback_opens_nothing() {
        handler.handle(new OpenFollowUps(EVENT, new CaseDecided(CASE, List.of(), List.of())));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void the_same_decision_again_opens_nothing_more() {
        handler.handle(new OpenFollowUps(EVENT, DECIDED));
        handler.handle(new OpenFollowUps(EVENT, DECIDED));
        assertThat(followUps.published).hasSize(3);
    }

    @Test
    void a_decision_that_was_half_taken_in_is_completed() {
        handler.handle(new OpenFollowUps(EVENT, new CaseDecided(CASE, List.of(SUPERVISION), List.of())));
        handler.handle(new OpenFollowUps(EVENT, DECIDED));
        assertThat(followUps.published).hasSize(3);
    }

    @Test
    void another_decision_opens_its_own() {
        handler.handle(new OpenFollowUps(EVENT, DECIDED));
        handler.handle(new OpenFollowUps(UUID.randomUUID(), DECIDED));
        assertThat(followUps.published).hasSize(6);
    }

    @Test
    void each_measure_and_each_feedback_is_owed_by_its_organisation_at_its_day() {
        handler.handle(new OpenFollowUps(EVENT, DECIDED));
        assertThat(followUps.published)
                .containsExactly(
                        opened(What.START_MEASURE, SUPERVISION.measureId(), PROBATION, "2026-12-05"),
                        opened(What.START_MEASURE, HALT_TALK.measureId(), HALT, "2026-12-01"),
                        opened(What.GIVE_FEEDBACK, TO_THE_VICTIM.feedbackId(), VICTIM_SUPPORT, "2026-12-10"));
    }

    private static FollowUpOpened opened(What what, UUID concerning, OrganisationId owner, String due) {
        return new FollowUpOpened(
                FollowUpId.of(EVENT, what, concerning), CASE, owner, what, concerning, LocalDate.parse(due), NOW);
    }
}
