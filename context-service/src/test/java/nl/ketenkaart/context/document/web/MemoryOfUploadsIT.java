package nl.ketenkaart.context.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.context.ContextService;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.document.Documents;
import nl.ketenkaart.context.document.RemoveCutOffUploadsHandler;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.upload.Files;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.ServiceProcess;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Files of 25 MB, several at once, into a process with a heap of 128 MB. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MemoryOfUploadsIT {
    private static final String POLICE = "politie-midden-nederland";
    private static final int LARGEST = 25 * 1024 * 1024;
    private static final int HEAP = 128;
    private static final int AT_ONCE = 8;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Stores stores;

    @Autowired
    Documents documents;

    @Autowired
    Uploads uploads;

    @BeforeEach
    void no_files() {
        stores.database().getCollection("uploads").deleteMany(new Document());
        stores.database().getCollection("upload-chunks").deleteMany(new Document());
    }

    @Test
    void the_largest_files_are_taken_several_at_once_and_bombs_refused_in_between() throws Exception {
        try (var service = ServiceProcess.start(ContextService.class, HEAP)) {
            var walk = new Walk(service.port(), publisher, codec, tokens).intoDeepening();
            var bomb = Files.docxWith("word/a.xml", "a".repeat(150_000_000));
            var largest = Files.pdf(LARGEST);
            var taken = new ArrayList<Future<HttpResponse<String>>>();
            var refused = new ArrayList<Future<HttpResponse<String>>>();
            try (var partners = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var n = 0; n < AT_ONCE; n++) {
                    taken.add(partners.submit(() -> upload(walk, FileType.PDF, largest)));
                    refused.add(partners.submit(() -> upload(walk, FileType.DOCX, bomb)));
                }
            }
            for (var answer : taken) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
            }
            for (var answer : refused) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(400);
            }
            assertThat(service.lives()).isTrue();
        }
        assertThat(count("uploads")).isZero();
        assertThat(count("upload-chunks")).isEqualTo(AT_ONCE * LARGEST / Uploads.CHUNK);
    }

    @Test
    void what_a_crash_leaves_of_an_upload_is_found_and_taken_away() throws Exception {
        try (var service = ServiceProcess.start(ContextService.class, HEAP)) {
            var walk = new Walk(service.port(), publisher, codec, tokens).intoDeepening();
            assertThat(walk.delete(POLICE, "/documents/" + UUID.randomUUID(), "*")
                            .statusCode())
                    .as("once the case is known here")
                    .isEqualTo(404);
            try (var line = new Socket("127.0.0.1", service.port())) {
                line.getOutputStream()
                        .write(walk.head(POLICE, Form.TYPE, LARGEST).getBytes(UTF_8));
                line.getOutputStream()
                        .write(Form.beginning(FileType.PDF.mediaType()).getBytes(UTF_8));
                line.getOutputStream().write(Files.pdf(1_500_000), 0, 1_000_000);
                await().atMost(Duration.ofMinutes(1)).until(() -> count("upload-chunks") > 0);
            }
        }
        var anHourAndMore = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
        assertThat(count("uploads")).isOne();
        new RemoveCutOffUploadsHandler(documents, uploads, anHourAndMore).handle();
        assertThat(count("uploads")).isZero();
        assertThat(count("upload-chunks")).isZero();
    }

    private long count(String collection) {
        return stores.database().getCollection(collection).countDocuments();
    }

    private static HttpResponse<String> upload(Walk walk, FileType type, byte[] file) {
        return walk.upload(POLICE, Form.TYPE, Form.of(Form.META, type.mediaType(), file), UUID.randomUUID());
    }
}
