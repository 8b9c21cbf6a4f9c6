package nl.ketenkaart.notifications.inbox.mongo;

import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MongoInboxesIT {
    private static final int WRITERS = 8;
    private static final int EACH = 80;

    @Autowired
    Inboxes inboxes;

    @Autowired
    Stores stores;

    private final OrganisationId halt = new OrganisationId(anOrganisation("halt"));

    @Test
    void an_inbox_nobody_wrote_to_is_empty() {
        assertThat(inboxes.from(halt, 0)).isEmpty();
        assertThat(inboxes.from(halt, 12_345)).isEmpty();
    }

    @Test
    void an_entry_put_again_after_many_others_is_still_there_once() {
        var first = news();
        inboxes.put(halt, first);
        var others = IntStream.range(0, 250).mapToObj(i -> news()).toList();
        others.forEach(entry -> inboxes.put(halt, entry));
        inboxes.put(halt, first);
        assertThat(all()).hasSize(251).startsWith(first);
    }

    @Test
    void an_entry_whose_first_try_died_before_it_was_put_comes_at_the_end() {
        IntStream.range(0, 150).forEach(i -> inboxes.put(halt, news()));
        var late = news();
        stores.database()
                .getCollection("inbox-receipts")
                .insertOne(new Document("_id", halt + "|" + late.id()).append("page", 0L));
        inboxes.put(halt, late);
        inboxes.put(halt, late);
        assertThat(all()).hasSize(151).endsWith(late);
    }

    @Test
    void eight_who_put_the_same_entries_at_once_put_each_once() throws Exception {
        var entries = IntStream.range(0, 230).mapToObj(i -> news()).toList();
        inParallel(WRITERS, writer -> entries.forEach(entry -> inboxes.put(halt, entry)));
        assertThat(all()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void a_reader_who_pages_while_eight_write_skips_nothing_and_sees_nothing_twice() throws Exception {
        var written = new ArrayList<List<Notification>>();
        IntStream.range(0, WRITERS)
                .forEach(w -> written.add(
                        IntStream.range(0, EACH).mapToObj(i -> news()).toList()));
        var writing = new AtomicInteger(WRITERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> readUntilDone(writing));
            inParallel(WRITERS, w -> {
                written.get(w).forEach(entry -> inboxes.put(halt, entry));
                writing.decrementAndGet();
            });
            var read = reader.get();
            assertThat(read).hasSize(WRITERS * EACH).doesNotHaveDuplicates().isEqualTo(all());
            written.forEach(own -> assertThat(read).containsSubsequence(own));
        }
    }

    private List<Notification> readUntilDone(AtomicInteger writing) {
        var read = new ArrayList<Notification>();
        boolean last;
        do {
            last = writing.get() == 0;
            var piece = inboxes.from(halt, read.size());
            while (!piece.isEmpty()) {
                read.addAll(piece);
                piece = inboxes.from(halt, read.size());
            }
        } while (!last);
        return read;
    }

    private List<Notification> all() {
        return readUntilDone(new AtomicInteger());
    }

    private interface Writer {
        void write(int number);
    }

    private static void inParallel(int writers, Writer writer) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, writers)
                    .<Callable<Void>>mapToObj(w -> () -> {
                        writer.write(w);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    private static Notification news() {
        return new Notification(UUID.randomUUID(), new CaseId(UUID.randomUUID()), "concern-voiced", NOW, NOW);
    }
}
