package nl.ketenkaart.cases.sitting;

import static nl.ketenkaart.cases.Cast.LIESBETH_THE_CHAIR;
import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.CONFLICT;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.session.SessionEvent.SessionClosed;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Status;
import nl.ketenkaart.cases.sitting.ChangeStatus.Step;
import org.junit.jupiter.api.Test;

class EndingASessionTest {
    private static final Instant AN_HOUR_AFTER_ITS_END = Office.TUESDAY.plus(Duration.ofMinutes(75 + 60));
    private final Office office = new Office();
    private final EndSessionHandler ending = new EndSessionHandler(office.sessions, office.clock);
    private final SessionId session = office.inProgressAbout(office.deepening());

    @Test
    void a_session_that_is_not_there_cannot_end() {
        refused(ending.handle(new EndSession(new SessionId(UUID.randomUUID()))), NOT_THERE);
    }

    @Test
    void until_an_hour_after_its_planned_end_the_session_goes_on() {
        itIs(AN_HOUR_AFTER_ITS_END.minusMillis(1));
        assertThat(ending.leftOpen()).isEmpty();
        assertThat(done(ending.handle(new EndSession(session))).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void from_then_on_it_ends_by_itself_and_says_so() {
        itIs(AN_HOUR_AFTER_ITS_END);
        assertThat(ending.leftOpen()).containsExactly(session);
        assertThat(done(ending.handle(new EndSession(session))).status()).isEqualTo(Status.CLOSED);
        assertThat(office.sessions.events().getLast())
                .isEqualTo(new SessionClosed(session, true, AN_HOUR_AFTER_ITS_END));
        assertThat(ending.leftOpen()).isEmpty();
    }

    @Test
    void two_who_look_at_the_same_time_end_it_once() {
        itIs(AN_HOUR_AFTER_ITS_END);
        var other = new EndSessionHandler(office.sessions, office.clock);
        var seenByBoth = ending.leftOpen();
        assertThat(other.leftOpen()).isEqualTo(seenByBoth);
        seenByBoth.forEach(id -> done(ending.handle(new EndSession(id))));
        seenByBoth.forEach(id -> done(other.handle(new EndSession(id))));
        assertThat(closings()).isEqualTo(1);
    }

    @Test
    void a_session_that_the_chair_closed_does_not_end_again() {
        done(office.change(LIESBETH_THE_CHAIR, session, Step.CLOSED));
        itIs(AN_HOUR_AFTER_ITS_END);
        assertThat(ending.leftOpen()).isEmpty();
        done(ending.handle(new EndSession(session)));
        assertThat(closings()).isEqualTo(1);
    }

    @Test
    void the_chair_who_closes_it_after_it_ended_changes_nothing() {
        itIs(AN_HOUR_AFTER_ITS_END);
        done(ending.handle(new EndSession(session)));
        done(office.change(LIESBETH_THE_CHAIR, session, Step.CLOSED));
        assertThat(closings()).isEqualTo(1);
    }

    @Test
    void a_session_whose_time_is_over_cannot_be_opened_any_more() {
        var planned = office.planned();
        itIs(AN_HOUR_AFTER_ITS_END);
        assertThat(refused(office.change(LIESBETH_THE_CHAIR, planned, Step.IN_PROGRESS), CONFLICT)
                        .detail())
                .contains("Plan another");
        assertThat(ending.leftOpen()).containsExactly(session);
    }

    @Test
    void a_session_can_be_opened_late_but_in_time() {
        var planned = office.planned();
        itIs(AN_HOUR_AFTER_ITS_END.minusMillis(1));
        done(office.change(LIESBETH_THE_CHAIR, planned, Step.IN_PROGRESS));
    }

    private void itIs(Instant instant) {
        office.clock.pass(Duration.between(office.clock.instant(), instant));
    }

    private long closings() {
        return office.sessions.events().stream()
                .filter(SessionClosed.class::isInstance)
                .count();
    }
}
