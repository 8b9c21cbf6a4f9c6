package nl.ketenkaart.context.casetable.kafka;

import nl.ketenkaart.context.casetable.CaseTable;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables up to date. Every event is taken in, also one that changes nothing here, so that a gap is noticed and whoever
 * awaits it finds it applied; a session's events lead to a table at which nobody sits.
 */
@Component
class CaseEventsConsumer implements EventConsumer {
    private final Projections<CaseTable> tables;

    CaseEventsConsumer(Projections<CaseTable> tables) {
        this.tables = tables;
    }

    @Override
    public String topic() {
        return "case-events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        tables.apply(event.key(), event, before -> TableEvent.after(before == null ? CaseTable.EMPTY : before, event));
    }
}
