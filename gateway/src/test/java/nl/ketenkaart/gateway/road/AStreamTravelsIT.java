package nl.ketenkaart.gateway.road;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service writes a piece only when the one before it has been read by the partner: held back anywhere, nothing would go on. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms")
class AStreamTravelsIT {
    private static final StandIns INSIDE = new StandIns();
    private static final String STREAM = "/v1/notifications/stream";
    private final LinkedBlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final CountDownLatch left = new CountDownLatch(1);

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        INSIDE.register(registry);
    }

    @BeforeEach
    void the_gateway_is_ready() {
        eventually(() -> new Partner(port, "").get("/v1/openapi.json").statusCode() == 200);
        INSIDE.of(Service.NOTIFICATION).behave(this::stream);
    }

    /** Until it is told to end, or cannot write any more. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var piece = taken(); !piece.isEmpty(); piece = taken()) {
                out.write(piece.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            left.countDown();
        }
    }

    private String taken() {
        try {
            var piece = written.poll(20, TimeUnit.SECONDS);
            return piece == null ? "" : piece;
        } catch (InterruptedException e) {
            return "";
        }
    }

    @Test
    void each_piece_of_a_stream_comes_through_at_once_and_the_stream_outlasts_the_patience_for_answers()
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            written.add("retry: 5000\n\n");
            var answer = client.send(request("an-id"), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(INSIDE.of(Service.NOTIFICATION).last().headers().getFirst("Last-Event-ID"))
                    .isEqualTo("an-id");
            try (var in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(in.readLine()).isEqualTo("retry: 5000");
                var begun = System.nanoTime();
                for (var n = 0; n < 10; n++) {
                    written.add("id: %d\ndata: {}\n\n".formatted(n));
                    assertThat(in.readLine()).isEmpty();
                    assertThat(in.readLine()).isEqualTo("id: " + n);
                    assertThat(in.readLine()).isEqualTo("data: {}");
                }
                eventually(
                        () -> System.nanoTime() - begun > Duration.ofMillis(700).toNanos());
                written.add(":\n\n");
                assertThat(in.readLine()).isEmpty();
                assertThat(in.readLine()).isEqualTo(":");
                written.add("");
                assertThat(in.lines().toList()).containsExactly("");
            }
        }
    }

    @Test
    void when_the_partner_leaves_the_service_hears_of_it() throws Exception {
        var client = HttpClient.newHttpClient();
        written.add(":\n\n");
        client.send(request(""), BodyHandlers.ofInputStream());
        client.shutdownNow();
        client.close();
        eventually(() -> {
            written.add(":\n\n");
            return left.getCount() == 0;
        });
    }

    private HttpRequest request(String lastId) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + STREAM))
                .header("Authorization", "Bearer " + INSIDE.token())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastId)
                .build();
    }
}
