package nl.ketenkaart.context.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.upload.Files;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Files of 25 MB, several at once, into a process with a heap of 128 MB. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
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

    @Test
    void the_largest_files_are_taken_several_at_once_and_bombs_refused_in_between() throws Exception {
        try (var service = ServiceProcess.start(HEAP)) {
            var walk = new Walk(service.port, publisher, codec, tokens).intoDeepening();
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
        assertThat(stores.database().getCollection("uploads").countDocuments()).isZero();
    }

    private static HttpResponse<String> upload(Walk walk, FileType type, byte[] file) {
        return walk.upload(POLICE, Form.TYPE, Form.of(Form.META, type.mediaType(), file), UUID.randomUUID());
    }
}
