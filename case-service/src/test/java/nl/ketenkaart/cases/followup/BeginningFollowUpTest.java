package nl.ketenkaart.cases.followup;

import static nl.ketenkaart.cases.Office.done;
import static nl.ketenkaart.cases.Office.refused;
import static nl.ketenkaart.platform.aggregate.Refusal.Kind.NOT_THERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Office;
import nl.ketenkaart.cases.casefile.CaseEvent.FollowUpBegan;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.lifecycle.Phase;
import org.junit.jupiter.api.Test;

class BeginningFollowUpTest {
    private final Office office = new Office();
    private final BeginFollowUpHandler handler = new BeginFollowUpHandler(office.cases, office.clock);

    @Test
    void of_an_unknown_case_there_is_no_follow_up() {
        refused(handler.handle(new BeginFollowUp(new CaseId(UUID.randomUUID()))), NOT_THERE);
    }

    @Test
    void a_case_that_is_not_decided_stays_as_it_is() {
        var id = office.deepening();
        assertThat(done(handler.handle(new BeginFollowUp(id))).phase()).isEqualTo(Phase.DEEPENING);
    }

    @Test
    void the_first_report_begins_it_and_later_ones_change_nothing() {
        var id = office.decided();
        assertThat(done(handler.handle(new BeginFollowUp(id))).phase()).isEqualTo(Phase.FOLLOW_UP);
        assertThat(office.lastEvent()).isEqualTo(new FollowUpBegan(id, Cast.NOW));
        var events = office.cases.events().size();
        done(handler.handle(new BeginFollowUp(id)));
        assertThat(office.cases.events()).hasSize(events);
    }
}
