package nl.ketenkaart.ctl.restore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.ctl.restore.Erasures.One;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.Sender;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Tells every service what was erased, as privacy-service does: an event without a body. */
public final class ErasureNews {
    private static final String TOPIC = "key-events.v1";
    private static final String ALL = "nl.ketenkaart.keys.scope-erased.v1";
    private static final String OF_ONE = "nl.ketenkaart.keys.organisation-erased.v1";
    private final String source;
    private final Clock clock;

    public ErasureNews(String oin, Clock clock) {
        this.source = "urn:nld:oin:" + oin + ":systeem:ketenkaartctl";
        this.clock = clock;
    }

    void tell(Broker broker, Erasures erasures) {
        try (var sender = new Sender(broker)) {
            erasures.erased().forEach(one -> sender.send(event(one)));
        }
    }

    private ProducerRecord<byte[], byte[]> event(One one) {
        var scope = one.scope().toString();
        var organisation = one.organisation();
        List<Header> headers = new ArrayList<>(List.of(
                header("specversion", "1.0"),
                header("id", UUID.randomUUID().toString()),
                header("source", source),
                header("type", organisation == null ? ALL : OF_ONE),
                header("subject", scope),
                header("time", clock.instant().toString())));
        if (organisation != null) {
            headers.add(header("organisation", organisation));
        }
        return new ProducerRecord<>(TOPIC, null, scope.getBytes(UTF_8), null, headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader("ce_" + name, value.getBytes(UTF_8));
    }
}
