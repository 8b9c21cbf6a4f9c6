package nl.ketenkaart.notifications.schedule.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.schedule.Alarm;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a bucket's document says; null: there is none yet. */
final class Buckets {
    private Buckets() {}

    static String key(Alarm alarm) {
        return alarm.about() + "|" + alarm.kind() + "|" + alarm.cause();
    }

    static Document write(Alarm alarm) {
        return new Document("about", alarm.about().toString())
                .append("kind", alarm.kind())
                .append("cause", alarm.cause().toString())
                .append("at", alarm.at().toString());
    }

    static List<Alarm> alarms(@Nullable Document bucket) {
        var alarms = bucket == null ? null : bucket.get("alarms", Document.class);
        return alarms == null
                ? List.of()
                : alarms.values().stream().map(alarm -> read((Document) alarm)).toList();
    }

    static boolean isClosed(@Nullable Document bucket) {
        return bucket != null && bucket.getBoolean("closed", false);
    }

    /** Whether nobody has the lease, of a bucket that is there. */
    static boolean isFree(@Nullable Document bucket, Instant now) {
        if (bucket == null) {
            return false;
        }
        var until = bucket.getString("until");
        return until == null || !Instant.parse(until).isAfter(now);
    }

    static long fence(@Nullable Document bucket) {
        return bucket == null ? 0 : bucket.get("fence", 0L);
    }

    private static Alarm read(Document alarm) {
        return new Alarm(
                UUID.fromString(alarm.getString("about")),
                alarm.getString("kind"),
                UUID.fromString(alarm.getString("cause")),
                Instant.parse(alarm.getString("at")));
    }
}
