package nl.ketenkaart.cases.linking.kafka;

import java.util.Set;
import nl.ketenkaart.cases.linking.LinkCases;
import nl.ketenkaart.cases.linking.LinkCasesHandler;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/**
 * Looks for links once a case was raised, or somebody in it was added or put right: after the write, so that nothing of it is
 * lost where the process dies, and whoever raises a case waits for nothing. What comes again finds all of it done. It counts no
 * sequences: it reads the case as it is, so that a later event makes good for one that was missed.
 */
@Component
final class PersonsNamedConsumer implements EventConsumer {
    private static final Set<String> NAMING = Set.of("case-raised", "person-added", "person-corrected");
    private final LinkCasesHandler handler;

    PersonsNamedConsumer(LinkCasesHandler handler) {
        this.handler = handler;
    }

    @Override
    public String topic() {
        return "case-events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (NAMING.contains(event.stem()) && isNowhere(event.as(PersonNamed.class))) {
            throw new IllegalStateException("somebody was named in a case that is not there");
        }
    }

    private boolean isNowhere(PersonNamed named) {
        return handler.handle(new LinkCases(named.caseId())).isEmpty();
    }
}
