package nl.ketenkaart.privacy.casefile.mongo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.store.Outbox;
import nl.ketenkaart.platform.store.Outbox.Sender;
import nl.ketenkaart.platform.store.OutboxRelay;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.notice.Notice;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The notices of a file wait in its document. The same cause gives the same event ids, so that nothing is told twice. */
final class NoticeOutbox {
    static final String EVENTS = "outbox";
    static final String PENDING = "pending";
    static final String SEQUENCE = "sequence";
    private final Outbox outbox;
    private final OutboxRelay relay;

    NoticeOutbox(Outbox outbox, OutboxRelay relay) {
        this.outbox = outbox;
        this.relay = relay;
    }

    List<Document> entries(@Nullable Document before, Cause cause, List<? extends Notice> notices) {
        var last = before == null ? 0L : before.get(SEQUENCE, 0L);
        var entries = new ArrayList<Document>();
        for (var notice : notices) {
            var sender = new Sender(notice.caseId(), notice.caseId(), cause.contributor());
            entries.add(outbox.entry(sender, last + entries.size() + 1, idOf(notice), notice));
        }
        return entries;
    }

    Document filled(Document document, List<Document> entries) {
        document.append(EVENTS, entries).append(SEQUENCE, (long) entries.size());
        return entries.isEmpty() ? document : document.append(PENDING, true);
    }

    void wake(UUID caseId) {
        relay.wake(CaseDocuments.COLLECTION, caseId.toString());
    }

    private static UUID idOf(Notice notice) {
        var name = notice.causedBy() + "|" + notice.caseId() + "|" + notice.organisation();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
