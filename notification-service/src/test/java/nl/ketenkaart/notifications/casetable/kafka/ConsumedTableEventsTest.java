package nl.ketenkaart.notifications.casetable.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkaart.notifications.Contracts;
import nl.ketenkaart.notifications.casetable.CaseTable;
import org.junit.jupiter.api.Test;

class ConsumedTableEventsTest {

    @Test
    void a_case_begins_with_its_seats() {
        assertThat(after("case-raised", CaseTable.EMPTY).seats()).isNotEmpty();
    }

    @Test
    void a_seat_is_added() {
        assertThat(after("organisation-seated", CaseTable.EMPTY).seats()).hasSize(1);
    }

    @Test
    void a_seat_ends() {
        var event =
                Contracts.received("case-service", "organisation-unseated").as(TableEvent.OrganisationUnseated.class);
        var seated = new TableEvent.OrganisationSeated(
                        event.organisation(), event.until().minusSeconds(60), null)
                .after(CaseTable.EMPTY);
        assertThat(after("organisation-unseated", seated).seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.until()).isEqualTo(event.until()));
    }

    @Test
    void somebody_is_kept_out() {
        var table = after("participant-excluded", CaseTable.EMPTY);
        assertThat(table.excludedOrganisations().size()
                        + table.excludedPersons().size())
                .isPositive();
    }

    @Test
    void what_is_asked_is_answered_until_the_case_has_ended() {
        var deepened = after("case-accepted", CaseTable.EMPTY);
        assertThat(deepened.asksNoMore()).isFalse();
        assertThat(after("case-decided", deepened).asksNoMore()).isFalse();
        for (var end : List.of("case-declined", "case-closed")) {
            assertThat(after(end, deepened).asksNoMore()).as(end).isTrue();
            assertThat(after("case-reopened", after(end, deepened)).asksNoMore())
                    .isFalse();
        }
        assertThat(after("organisation-seated", after("case-closed", deepened)).asksNoMore())
                .isTrue();
    }

    @Test
    void an_event_of_another_kind_leaves_the_table_as_it_was() {
        assertThat(after("concern-voiced", CaseTable.EMPTY)).isEqualTo(CaseTable.EMPTY);
    }

    private static CaseTable after(String stem, CaseTable before) {
        return TableEvent.after(before, Contracts.received("case-service", stem));
    }
}
