package nl.ketenkaart.gateway.road;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ketenkaart.gateway.standin.Partner;
import nl.ketenkaart.gateway.standin.StandIns;
import nl.ketenkaart.gateway.standin.TestContracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service whose connections are reset, which an HTTP client by itself would answer with a second try. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class NothingIsSentTwiceIT {
    private static final StandIns INSIDE = new StandIns();
    private static final AtomicInteger HEARD = new AtomicInteger();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void inside(DynamicPropertyRegistry registry) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(server));
        INSIDE.register(registry);
        registry.add("ketenkaart.services.case", () -> "http://127.0.0.1:" + server.getLocalPort());
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    answer(socket);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        if (in.readLine().contains("/v1/openapi.json")) {
            var contract = TestContracts.of(Service.CASE);
            var head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + contract.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(contract);
        } else {
            HEARD.incrementAndGet();
            socket.setSoLinger(true, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/triage"})
    void not_even_when_the_connection_is_reset(String path) {
        HEARD.set(0);
        eventually(() -> new Partner(port, "").get("/v1/openapi.json").statusCode() == 200);
        var method = path.endsWith("triage") ? "PUT" : "POST";
        var answer = new Partner(port, INSIDE.token()).call(method, path, BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(HEARD).hasValue(1);
    }
}
