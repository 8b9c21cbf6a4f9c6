package nl.ketenkaart.cases.linking.mongo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.linking.Link;
import nl.ketenkaart.cases.linking.LinkEvent;
import nl.ketenkaart.cases.linking.Links;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

/**
 * A document per link, with its outbox: apart from the case, so that whoever writes to the case cannot tell from its sequence
 * that there was a link. Its id follows from the pair.
 */
@Component
final class MongoLinks implements Links {
    private final Aggregates<Link> links;

    MongoLinks(Stores stores) {
        links = stores.aggregates("case-links", "case-events.v1", Link.class, Naming.of("nl.ketenkaart.cases"));
    }

    @Override
    public void add(Link link, List<LinkEvent> events) {
        var pair = link.caseId().value() + "|" + link.linkedCaseId().value();
        var id = UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8));
        links.create(id, link.caseId().value(), link.raiser(), link, events);
    }
}
