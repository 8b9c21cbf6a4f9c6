package nl.ketenkaart.context.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.upload.clamd.FakeClamd;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Uploads where clamd is configured: nothing is there at its socket until a test puts it there. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=scanner-away")
@ExtendWith(EmbeddedStack.class)
class ScannerAwayIT {
    private static final String POLICE = "politie-midden-nederland";
    private static final Path SOCKET = Path.of("target", "clamd-" + UUID.randomUUID());

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Stores stores;

    private Walk walk;

    @DynamicPropertySource
    static void a_scanner_is_configured(DynamicPropertyRegistry registry) {
        registry.add("ketenkaart.clamd", () -> "unix:" + SOCKET.toAbsolutePath());
    }

    @BeforeEach
    void a_case_that_is_deepened_and_known_here() {
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
        assertThat(walk.post(POLICE, "/contributions", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void while_the_scanner_is_away_no_file_is_taken_and_nothing_is_left_and_once_it_is_back_the_same_is_taken()
            throws IOException {
        var key = UUID.randomUUID();
        var refused = upload(key, "The report.");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body())
                .contains("Files cannot be scanned for viruses now")
                .doesNotContain("clamd", SOCKET.getFileName().toString());
        assertThat(left()).isZero();

        try (var clamd = FakeClamd.at(UnixDomainSocketAddress.of(SOCKET.toAbsolutePath()))) {
            var tired = upload(UUID.randomUUID(), "TIRED");
            assertThat(tired.statusCode()).as(tired.body()).isEqualTo(503);
            var known = upload(UUID.randomUUID(), "BAD");
            assertThat(known.statusCode()).as(known.body()).isEqualTo(400);
            assertThat(left()).isZero();
            var taken = upload(key, "The report.");
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
            assertThat(clamd.scanned).hasSize(3);
        } finally {
            Files.deleteIfExists(SOCKET);
        }
    }

    /** Once: 503 is an answer here. */
    private HttpResponse<String> upload(UUID key, String text) {
        return Walk.once(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + walk.path("/documents")))
                .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine(POLICE, "ANY", "professional"))
                .header("Consistency-Token", walk.token())
                .header("Idempotency-Key", key.toString())
                .header("Content-Type", Form.TYPE)
                .POST(Form.of(Form.part("meta", "application/json", Form.META), Form.part("file", "text/plain", text)))
                .build());
    }

    private long left() {
        return stores.database().getCollection("upload-chunks").countDocuments()
                + stores.database().getCollection("uploads").countDocuments();
    }
}
