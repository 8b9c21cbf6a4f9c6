package nl.ketenkaart.notifications.casetable.kafka;

import java.util.List;
import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables up to date and lets the features react. An event counts as taken in once both are done, so whoever awaits it
 * finds also what follows from it. (Sessions get an empty table: their events must be seen to be taken in, too.)
 */
@Component
class CaseEventsConsumer implements EventConsumer {
    private final Projections<CaseTable> tables;
    private final List<CaseEventReaction> reactions;

    CaseEventsConsumer(Projections<CaseTable> tables, List<CaseEventReaction> reactions) {
        this.tables = tables;
        this.reactions = reactions;
    }

    @Override
    public String topic() {
        return "case-events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        tables.apply(event.key(), event, before -> takeIn(before, event));
    }

    private CaseTable takeIn(@Nullable CaseTable before, ReceivedEvent event) {
        var after = TableEvent.after(before == null ? CaseTable.EMPTY : before, event);
        reactions.forEach(reaction -> reaction.on(event));
        return after;
    }
}
