package nl.ketenkaart.ctl.backup;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic as a backup keeps it: with its key, headers and time, and the offset that it had.
 *
 * @param time in milliseconds, as retention counts it
 */
public record KeptRecord(
        int partition, long offset, long time, byte @Nullable [] key, List<Header> headers, byte @Nullable [] value) {

    static BsonDocument of(ConsumerRecord<byte[], byte[]> record) {
        var headers = new BsonArray();
        for (var header : record.headers()) {
            headers.add(new BsonArray(List.of(new BsonString(header.key()), bytes(header.value()))));
        }
        return new BsonDocument("p", new BsonInt32(record.partition()))
                .append("o", new BsonInt64(record.offset()))
                .append("t", new BsonInt64(record.timestamp()))
                .append("k", bytes(record.key()))
                .append("h", headers)
                .append("v", bytes(record.value()));
    }

    /** What was kept. */
    public static KeptRecord of(BsonDocument kept) {
        List<Header> headers = new ArrayList<>();
        for (var pair : kept.getArray("h")) {
            var both = pair.asArray();
            headers.add(new RecordHeader(both.get(0).asString().getValue(), bytes(both.get(1))));
        }
        return new KeptRecord(
                kept.getInt32("p").getValue(),
                kept.getInt64("o").getValue(),
                kept.getInt64("t").getValue(),
                bytes(kept.get("k")),
                headers,
                bytes(kept.get("v")));
    }

    private static BsonValue bytes(byte @Nullable [] bytes) {
        return bytes == null ? BsonNull.VALUE : new BsonBinary(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable BsonValue value) {
        return value == null || value.isNull() ? null : value.asBinary().getData();
    }

    /** The same once more, at the end of its partition. */
    public ProducerRecord<byte[], byte[]> onto(String topic) {
        return new ProducerRecord<>(topic, partition, time, key, value, headers);
    }

    /** A header as text; empty without it. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.key().equals(name) && header.value() != null)
                .reduce((first, last) -> last)
                .map(header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
                .orElse("");
    }
}
