package nl.ketenkaart.cases.planning;

import static nl.ketenkaart.cases.Cast.JORIS_THE_SECRETARY;
import static nl.ketenkaart.cases.Cast.NOOR_OF_POLICE;
import static nl.ketenkaart.cases.Cast.PROSECUTION;
import static nl.ketenkaart.cases.Office.FRIDAY;
import static nl.ketenkaart.cases.Office.TUESDAY;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.pointers;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.cases.Office.slot;
import static nl.ketenkaart.cases.ProposalFixture.aProposal;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent.SessionPlanned;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.aggregate.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningAnExtraSessionTest {
    private final Office office = new Office();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-23T14:45:00+02:00",
                "2026-09-25T14:30:00+02:00",
                "2026-09-25T12:45:00+02:00",
                "2026-10-27T14:45:00+02:00",
                "2027-03-30T14:45:00+01:00"
            })
    void outside_the_regular_slots_a_session_must_be_extra(String start) {
        assertThat(pointers(refused(planned(start, false), INVALID))).containsExactly("/startsAt");
        done(planned(start, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-22T14:45:00+02:00",
                "2026-10-23T14:45:00+02:00",
                "2026-10-27T14:45:00+01:00",
                "2027-03-26T14:45:00+01:00",
                "2027-03-30T14:45:00+02:00"
            })
    void a_regular_slot_is_a_quarter_to_three_in_summer_and_in_winter(String start) {
        done(planned(start, false));
    }

    @Test
    void that_a_session_is_extra_stands_in_its_event_and_else_nothing_does() {
        done(office.plan(JORIS_THE_SECRETARY, new SessionId(Cast.id("extra")), slot(Cast.NOW, PROSECUTION, true)));
        assertThat(((SessionPlanned) office.sessions.events().getLast()).extra())
                .isTrue();
        office.planned();
        assertThat(((SessionPlanned) office.sessions.events().getLast()).extra())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMBER", "GREEN"})
    void a_case_that_can_wait_does_not_come_on_an_extra_session(Urgency urgency) {
        var extra = office.planned(slot(Cast.NOW, PROSECUTION, true));
        var about = deepening(urgency);
        assertThat(refused(office.setAgenda(JORIS_THE_SECRETARY, extra, about), CONFLICT)
                        .detail())
                .contains("RED cases only");
        done(office.setAgenda(JORIS_THE_SECRETARY, office.planned(slot(FRIDAY, PROSECUTION, false)), about));
    }

    @Test
    void a_red_case_comes_on_an_extra_session_at_once_and_on_a_regular_one() {
        var about = deepening(Urgency.RED);
        var tonight = office.planned(slot(Cast.NOW.plus(Duration.ofMinutes(5)), PROSECUTION, true));
        done(office.setAgenda(JORIS_THE_SECRETARY, tonight, about));
        done(office.setAgenda(JORIS_THE_SECRETARY, office.planned(slot(TUESDAY, PROSECUTION, false)), about));
    }

    private CaseId deepening(Urgency urgency) {
        var id = new CaseId(Cast.id(urgency.name()));
        done(office.raise(NOOR_OF_POLICE, id, aProposal().urgency(urgency).build()));
        office.accept(id);
        return id;
    }

    private Result<Session> planned(String start, boolean extra) {
        var id = new SessionId(Cast.id(start + extra));
        return office.plan(JORIS_THE_SECRETARY, id, slot(Instant.parse(start), PROSECUTION, extra));
    }
}
