package nl.ketenkaart.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.SealedJson;
import nl.ketenkaart.platform.trace.Trace;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The outbox inside a document: events wait in field {@code outbox}, the flag {@code pending} says that there are some. State
 * and events are written in one update, so that neither is ever there without the other.
 */
public final class Outbox {
    static final String EVENTS = "outbox";
    static final String PENDING = "pending";
    static final String TIMES = EVENTS + ".time";
    private final String topic;
    private final Naming naming;
    private final SealedJson json;

    Outbox(String topic, Naming naming, SealedJson json) {
        this.topic = topic;
        this.naming = naming;
        this.json = json;
    }

    String topic() {
        return topic;
    }

    /** Whose events they are: the record key, the aggregate and its owner. */
    public record Sender(UUID key, UUID aggregate, OrganisationId organisation) {}

    /** The entries for these events, numbered on from {@code lastSequence}, with ids of their own. */
    public List<Document> entries(Sender sender, long lastSequence, List<? extends Event> events) {
        var entries = new ArrayList<Document>();
        for (var event : events) {
            entries.add(entry(sender, lastSequence + entries.size() + 1, UUID.randomUUID(), event));
        }
        return entries;
    }

    /** One entry, with an id that the caller chose (so that the same cause gives the same event). */
    public Document entry(Sender sender, long sequence, UUID eventId, Event event) {
        var type = naming.typeOf(event.getClass());
        var contributor = event instanceof Contributed words ? words.organisation() : sender.organisation();
        var place = OutgoingEvent.place(topic, sender.key(), sender.aggregate(), contributor, type);
        return new Document("sequence", sequence)
                .append("id", eventId.toString())
                .append("type", type)
                .append("key", sender.key().toString())
                .append("aggregate", sender.aggregate().toString())
                .append("organisation", contributor.value())
                .append("time", event.at().toString())
                .append("traceparent", Trace.current().header())
                .append("data", new Binary(json.seal(place, event)));
    }

    /** When what waits longest in a document happened. */
    static Optional<Instant> oldest(Document document) {
        return document.getList(EVENTS, Document.class, List.of()).stream()
                .map(entry -> Instant.parse(entry.getString("time")))
                .min(Instant::compareTo);
    }

    OutgoingEvent outgoing(Document entry) {
        return new OutgoingEvent(
                topic,
                entry.getString("type"),
                UUID.fromString(entry.getString("id")),
                UUID.fromString(entry.getString("key")),
                UUID.fromString(entry.getString("aggregate")),
                entry.getLong("sequence"),
                Instant.parse(entry.getString("time")),
                new OrganisationId(entry.getString("organisation")),
                entry.getString("traceparent"),
                entry.get("data", Binary.class).getData());
    }
}
