package nl.ketenkaart.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who calls this service over HTTP with a real token. */
public record Partner(int port, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public static Partner police(int port) {
        return machine(port, "politie-midden-nederland", "POLICE");
    }

    public static Partner childProtection(int port) {
        return machine(port, "rvdk-midden-nederland", "CHILD_PROTECTION");
    }

    public static Partner probation(int port) {
        return machine(port, "reclassering-nederland", "PROBATION");
    }

    public static Partner outsider(int port) {
        return machine(port, "leger-des-heils", "PROBATION");
    }

    public static Partner chair(int port) {
        return prosecution(port, "chair");
    }

    public static Partner secretary(int port) {
        return prosecution(port, "secretary");
    }

    private static Partner machine(int port, String organisation, String kind) {
        return new Partner(port, EmbeddedStack.issuer().machine(organisation, kind, "professional"));
    }

    private static Partner prosecution(int port, String role) {
        return new Partner(
                port, EmbeddedStack.issuer().person("om-midden-nederland", "PUBLIC_PROSECUTION", role, role));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return post(path, body, UUID.randomUUID());
    }

    public HttpResponse<String> post(String path, String body, UUID key) {
        return send(request(path).header("Idempotency-Key", key.toString()).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postWithoutKey(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String body) {
        return put(path, body, null);
    }

    public HttpResponse<String> put(String path, String body, @Nullable String ifMatch) {
        var request = request(path).PUT(BodyPublishers.ofString(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    public HttpResponse<String> patch(String path, String body) {
        return send(request(path).method("PATCH", BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** What was answered, which must have succeeded. */
    public static JsonNode good(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? Json.mapper().createObjectNode() : json(answer);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** Every write is tried first, and must then be answered as it was. */
    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return Rehearsals.firstTried(request.build(), Partner::exchange);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
