package nl.ketenkaart.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.gateway.AtTheGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BareAnswersIT extends AtTheGateway {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | GET /v1/%zz HTTP/1.1",
                "400 | GET /v1/cases?a=%zz HTTP/1.1",
                "400 | GET /v1/a b HTTP/1.1",
                "400 | GET /v1/{a} HTTP/1.1",
                "400 | rubbish",
                "414 | GET /v1/LONG HTTP/1.1"
            })
    void what_the_server_itself_refuses_is_a_problem_with_all_the_headers(int status, String line) throws IOException {
        var answer = answerTo(line.replace("LONG", "x".repeat(5_000)) + "\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        hasAllHeaders(answer);
    }

    @ParameterizedTest
    @CsvSource({"X-Long, 431", "Authorization, 431"})
    void headers_that_are_too_long_are_a_problem_too(String name, int status) throws IOException {
        var answer = answerTo("GET /v1/cases HTTP/1.1\r\nHost: a\r\n" + name + ": " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        hasAllHeaders(answer);
    }

    @Test
    void nothing_of_what_is_no_http_is_logged(CapturedOutput log) throws IOException {
        answerTo("GET /v1/cases b?colour=Kersenbloesem HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(log.toString()).doesNotContainIgnoringCase("Kersenbloesem");
    }

    private static void hasAllHeaders(String answer) {
        assertThat(answer.toLowerCase())
                .contains(
                        "api-version: 1.0.0",
                        "cache-control: no-store",
                        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
                        "strict-transport-security: ",
                        "x-content-type-options: nosniff",
                        "x-frame-options: deny",
                        "referrer-policy: no-referrer",
                        "traceparent: 00-",
                        "content-type: application/problem+json",
                        "\"detail\":");
    }

    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
