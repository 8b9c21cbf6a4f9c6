package nl.ketenkaart.gateway.road;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Contributions in lines, of which each is answered as soon as it is done. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s")
class ABatchTravelsIT {
    private static final String BATCH = "/v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/contributions/batch";
    private static final String LINES = "{\"key\": \"één\"}\n{\"key\": \"two\"}\r\n\n{\"key\": ";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static StandIns inside = new StandIns();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) {
        inside = new StandIns();
        inside.register(registry);
    }

    @BeforeEach
    void the_gateway_is_ready() {
        var halt = new Partner(port, inside.token());
        eventually(() -> halt.get("/v1/openapi.json").statusCode() == 200);
        inside.of(Service.CONTEXT).behaveAsUsual();
    }

    @Test
    void its_lines_arrive_as_they_were_sent_with_their_type_and_key() throws Exception {
        send();
        var arrived = inside.of(Service.CONTEXT).last();
        assertThat(arrived.uri()).isEqualTo(BATCH);
        assertThat(arrived.headers().get("Content-Type")).containsExactly("application/x-ndjson");
        assertThat(arrived.headers().getFirst("Idempotency-Key")).isEqualTo("k");
        assertThat(arrived.body()).asString(StandardCharsets.UTF_8).isEqualTo(LINES);
    }

    @Test
    void each_answer_comes_through_before_the_next_is_there() throws Exception {
        var next = new Semaphore(1);
        inside.of(Service.CONTEXT).behave(exchange -> answer(exchange, 3, line -> next.acquire()));
        var answer = send();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        try (var lines = lines(answer)) {
            for (var number = 1; number <= 3; number++) {
                assertThat(lines.readLine()).isEqualTo("{\"line\":" + number + "}");
                next.release();
            }
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void one_that_takes_longer_than_a_service_may_be_silent_is_not_cut_off_while_answers_come() throws Exception {
        var never = new Semaphore(0);
        inside.of(Service.CONTEXT)
                .behave(exchange -> answer(exchange, 6, line -> never.tryAcquire(300, TimeUnit.MILLISECONDS)));
        try (var lines = lines(send())) {
            assertThat(lines.lines()).hasSize(6);
        }
    }

    /** What is waited for before a line. */
    @FunctionalInterface
    private interface Pace {
        void before(int line) throws InterruptedException;
    }

    private static void answer(HttpExchange exchange, int lines, Pace pace) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (var number = 1; number <= lines; number++) {
                pace.before(number);
                out.write(("{\"line\":" + number + "}\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<InputStream> send() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + BATCH))
                .header("Authorization", "Bearer " + inside.token())
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString(LINES));
        var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static BufferedReader lines(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
