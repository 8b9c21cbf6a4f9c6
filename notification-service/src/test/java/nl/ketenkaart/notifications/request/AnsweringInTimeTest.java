package nl.ketenkaart.notifications.request;

import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.notifications.Contracts;
import nl.ketenkaart.notifications.duty.InformationRequested;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.MemoryFollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringInTimeTest {
    private static final UUID REQUEST = UUID.fromString("d1e2f3a4-b5c6-4d7e-8f90-a1b2c3d4e5f6");
    private static final InformationRequested ASKED =
            new InformationRequested(CASE, REQUEST, HALT, LocalDate.parse("2026-12-01"));
    private final MemoryFollowUps followUps = new MemoryFollowUps();
    private final OpenFollowUpsHandler opening = new OpenFollowUpsHandler(followUps, CLOCK);
    private final SettleRequestHandler settling = new SettleRequestHandler(followUps, CLOCK);

    @Test
    void an_answer_to_what_was_never_owed_opens_nothing() {
        settling.handle(answered("ANSWERED"));
        assertThat(followUps.published).isEmpty();
    }

    @Test
    void the_same_request_again_is_owed_once_and_by_the_asked_alone() {
        opening.handle(ASKED);
        opening.handle(ASKED);
        assertThat(followUps.published).hasSize(1);
        assertThat(duty().owner()).isEqualTo(HALT);
        assertThat(duty().due()).isEqualTo("2026-12-01");
        assertThat(duty().concerning()).isEqualTo(REQUEST);
    }

    @Test
    void an_answer_in_part_leaves_the_rest_owed_and_is_noted_once() {
        opening.handle(ASKED);
        settling.handle(answered("PARTIAL"));
        settling.handle(answered("PARTIAL"));
        assertThat(duty().state(NOW)).isEqualTo(State.OPEN);
        assertThat(duty().report().outcome()).isEqualTo(ReportOutcome.PARTLY_ANSWERED);
        assertThat(followUps.published).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANSWERED", "NIL", "REFUSED", "WITHHELD"})
    void every_other_answer_ends_it_also_after_one_in_part(String kind) {
        opening.handle(ASKED);
        settling.handle(answered("PARTIAL"));
        settling.handle(answered(kind));
        settling.handle(answered(kind));
        assertThat(duty().state(NOW)).isEqualTo(State.DONE);
        assertThat(duty().report().outcome()).isEqualTo(ReportOutcome.ANSWERED);
        assertThat(followUps.published).hasSize(3);
    }

    @Test
    void what_is_needed_is_read_from_what_context_service_publishes() {
        assertThat(Contracts.received("context-service", "information-requested")
                        .as(InformationRequested.class)
                        .by())
                .isNotNull();
        assertThat(Contracts.received("context-service", "information-request-answered")
                        .as(InformationRequestAnswered.class)
                        .kind())
                .isNotBlank();
    }

    private FollowUp duty() {
        return followUps.find(FollowUpId.of(CASE, What.ANSWER_REQUEST, REQUEST)).orElseThrow();
    }

    private static InformationRequestAnswered answered(String kind) {
        return new InformationRequestAnswered(CASE, REQUEST, kind, NOW);
    }
}
