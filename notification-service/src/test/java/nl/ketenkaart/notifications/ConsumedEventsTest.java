package nl.ketenkaart.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.notifications.duty.CaseDecided;
import nl.ketenkaart.notifications.inbox.CardChanged;
import org.junit.jupiter.api.Test;

class ConsumedEventsTest {

    @Test
    void duties_are_read_from_a_decision() {
        var decided = Contracts.received("case-service", "case-decided").as(CaseDecided.class);
        assertThat(decided.measures()).isNotEmpty();
        assertThat(decided.feedback()).isNotEmpty();
    }

    @Test
    void news_is_read_from_a_changed_card() {
        var changed = Contracts.received("privacy-service", "card-changed").as(CardChanged.class);
        assertThat(changed.about()).isNotBlank();
    }
}
