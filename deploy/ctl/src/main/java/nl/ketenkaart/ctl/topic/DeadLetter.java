package nl.ketenkaart.ctl.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of an event that was given up, without opening it or telling whose it is.
 *
 * @param topic that of the dead letters
 * @param group who gave it up
 * @param type of the event; empty where the record has none
 * @param caseDigest the first 12 hex digits of SHA-256 of its key: the same for the same case
 * @param reason with digests in place of ids
 * @param at when it was given up
 * @param replayed whether it was put back before
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        String group,
        String type,
        String sequence,
        String caseDigest,
        String reason,
        Instant at,
        boolean replayed) {
    private static final int DIGITS = 12;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, long replayedUpTo) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                header(record, "kafka_dlt-original-consumer-group"),
                header(record, "ce_type"),
                header(record, "ce_sequence"),
                digest(record.key()),
                withoutIds(header(record, "reason")),
                Instant.ofEpochMilli(record.timestamp()),
                record.offset() < replayedUpTo);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A case is named in none of it. */
    private static String withoutIds(String reason) {
        return ID.matcher(reason).replaceAll(id -> digest(id.group().getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(byte @Nullable [] key) {
        if (key == null) {
            return "";
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
