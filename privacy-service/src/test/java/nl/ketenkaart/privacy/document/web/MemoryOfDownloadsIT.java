package nl.ketenkaart.privacy.document.web;

import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.ServiceProcess;
import nl.ketenkaart.privacy.PrivacyService;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Files of 25 MB, several at once, out of a process with a heap of 128 MB; some receivers are slow, some leave. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MemoryOfDownloadsIT {
    private static final int LARGEST = 25 * 1024 * 1024;
    private static final int HEAP = 128;
    private static final int AT_ONCE = 8;
    private static final int PATIENCE = 120;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private final Story story = MoreEvents.documented(
            Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD),
            SAFE_HOME,
            Map.of("category", "POLICE_CONTACT", "size", LARGEST));

    @Test
    void the_largest_files_are_given_several_at_once() throws Exception {
        var file = ContextStandIn.noise(LARGEST);
        var context = ContextStandIn.with(file);
        story.told().forEach(new Telling(publisher, codec)::tell);
        try (var service = ServiceProcess.start(
                PrivacyService.class,
                HEAP,
                "--ketenkaart.internal.context-service=" + context.address(),
                "--ketenkaart.internal.client-secret=privacy-service-secret")) {
            var leaving = open(service);
            leaving.body().readNBytes(1_000);
            leaving.body().close();
            var given = new ArrayList<Future<byte[]>>();
            try (var partners = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var n = 0; n < AT_ONCE; n++) {
                    given.add(partners.submit(() -> digest(open(service).body())));
                }
            }
            var expected = MessageDigest.getInstance("SHA-256").digest(file);
            for (var digest : given) {
                assertThat(digest.get()).isEqualTo(expected);
            }
            assertThat(service.lives()).isTrue();
        }
    }

    private static byte[] digest(InputStream body) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var some = new byte[64 * 1024];
        for (var read = body.read(some); read >= 0; read = body.read(some)) {
            digest.update(some, 0, read);
        }
        return digest.digest();
    }

    private HttpResponse<InputStream> open(ServiceProcess service) throws IOException, InterruptedException {
        var answer = once(service);
        for (var n = 0; n < PATIENCE && answer.statusCode() == 503; n++) {
            answer.body().close();
            answer = once(service);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<InputStream> once(ServiceProcess service) throws IOException, InterruptedException {
        var document = Story.idOf("document " + SAFE_HOME);
        var path = "/v1/cases/" + story.caseId() + "/documents/" + document + "/content";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine(POLICE, "POLICE", "professional"))
                .header("Processing-Purpose", "DEEPENING")
                .header("Consistency-Token", AtTheTable.awaited(tokens, story));
        return HTTP.send(request.build(), BodyHandlers.ofInputStream());
    }
}
