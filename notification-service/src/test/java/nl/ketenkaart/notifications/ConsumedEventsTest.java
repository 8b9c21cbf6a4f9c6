package nl.ketenkaart.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.notifications.appointing.AppointingEvent;
import nl.ketenkaart.notifications.appointment.AppointmentAnswered;
import nl.ketenkaart.notifications.duty.CaseDecided;
import nl.ketenkaart.notifications.duty.CaseRaised;
import nl.ketenkaart.notifications.duty.DirectorAppointed;
import nl.ketenkaart.notifications.ending.CaseTriaged;
import nl.ketenkaart.notifications.inbox.CardChanged;
import org.junit.jupiter.api.Test;

class ConsumedEventsTest {

    @Test
    void duties_are_read_from_a_decision() {
        var decided = Contracts.received("case-service", "case-decided").as(CaseDecided.class);
        assertThat(decided.measures()).isNotEmpty();
        assertThat(decided.feedback()).isNotEmpty();
        assertThat(decided.disposition()).isNotNull();
        assertThat(decided.organisation()).isNotNull();
    }

    @Test
    void an_appointment_and_its_answers_are_read() {
        assertThat(Contracts.received("case-service", "director-appointed")
                        .as(DirectorAppointed.class)
                        .appointment())
                .isNotNull();
        for (var stem : List.of("director-accepted", "director-refused")) {
            assertThat(Contracts.received("case-service", stem)
                            .as(AppointmentAnswered.class)
                            .organisation())
                    .isNotNull();
        }
    }

    @Test
    void who_directs_a_case_is_read() {
        var raised = Contracts.received("case-service", "case-raised").as(AppointingEvent.CaseRaised.class);
        assertThat(raised.seats()).isNotEmpty();
        assertThat(raised.urgency()).isNotNull();
        var events = Map.of(
                "organisation-seated", AppointingEvent.OrganisationSeated.class,
                "organisation-unseated", AppointingEvent.OrganisationUnseated.class,
                "participant-excluded", AppointingEvent.ParticipantExcluded.class,
                "case-accepted", AppointingEvent.CaseAccepted.class,
                "case-reopened", AppointingEvent.CaseReopened.class,
                "case-declined", AppointingEvent.CaseEnded.class,
                "case-closed", AppointingEvent.CaseEnded.class,
                "director-appointed", AppointingEvent.DirectorAppointed.class,
                "director-refused", AppointingEvent.DirectorRefused.class);
        events.forEach((stem, type) -> assertThat(
                        Contracts.received("case-service", stem).as(type).at())
                .isNotNull());
    }

    @Test
    void triage_is_owed_of_a_case_with_a_clock_and_of_an_older_one_without_nothing_is() {
        var raised = Contracts.received("case-service", "case-raised", ".clock").as(CaseRaised.class);
        assertThat(raised.actBy()).isNotNull();
        assertThat(raised.seats()).isNotEmpty();
        assertThat(Contracts.received("case-service", "case-raised")
                        .as(CaseRaised.class)
                        .actBy())
                .isNull();
    }

    @Test
    void that_there_was_triage_is_read_from_both_its_outcomes() {
        assertThat(CaseTriaged.EVENTS)
                .allSatisfy(stem -> assertThat(Contracts.received("case-service", stem)
                                .as(CaseTriaged.class)
                                .at())
                        .isNotNull());
    }

    @Test
    void news_is_read_from_a_changed_card() {
        var changed = Contracts.received("privacy-service", "card-changed").as(CardChanged.class);
        assertThat(changed.about()).isNotBlank();
    }

    @Test
    void news_is_read_from_what_a_receiver_is_told() {
        for (var shape : List.of("", ".withdrawn")) {
            var told = Contracts.received("privacy-service", "receiver-told", shape)
                    .as(CardChanged.class);
            assertThat(told.about()).startsWith("contribution-");
        }
    }

    @Test
    void news_is_read_from_what_is_told_of_broken_glass() {
        for (var stem : List.of("break-glass-opened", "break-glass-overdue")) {
            var told = Contracts.received("privacy-service", stem).as(CardChanged.class);
            assertThat(told.about()).isEqualTo(stem);
        }
    }
}
