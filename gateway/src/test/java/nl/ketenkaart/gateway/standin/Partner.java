package nl.ketenkaart.gateway.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.http.MediaType;

/** A partner's client. Every single answer is checked for the headers that each must bear, and each refusal for being a problem. */
public final class Partner {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String token;

    public Partner(int port, String token) {
        this.port = port;
        this.token = token;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return call("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return call("POST", path, BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> call(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return checked(sent(request.build()));
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("API-Version")).containsExactly("1.0.0");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(headers.allValues("Strict-Transport-Security")).hasSize(1);
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        assertThat(headers.map()).doesNotContainKeys("Server", "server", "X-Powered-By", "Set-Cookie", "set-cookie");
        if (answer.statusCode() >= 400) {
            assertThat(headers.firstValue("Content-Type")).contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            if (!answer.request().method().equals("HEAD")) {
                assertThat(answer.body()).contains("\"status\":" + answer.statusCode(), "\"title\":", "\"detail\":");
            }
        }
        return answer;
    }

    /** Waits, by asking again, at most ten seconds. */
    public static void eventually(BooleanSupplier so) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not become so").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
