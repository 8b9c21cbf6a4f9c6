package nl.ketenkaart.platform.thing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.jspecify.annotations.Nullable;

/** Calls the thing service over HTTP, as a partner would. */
record ThingClient(int port) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String GOOD = """
        {"name": "kettle", "on": "2020-02-02", "maker": "00000000-0000-4000-8000-000000000001"}\
        """;

    HttpResponse<String> send(
            String method, String path, @Nullable String body, UnaryOperator<HttpRequest.Builder> more) {
        try {
            var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, publisher)
                    .header(
                            "Authorization",
                            "Bearer "
                                    + EmbeddedStack.issuer()
                                            .machine("politie-midden-nederland", "POLICE", "professional"))
                    .header("Content-Type", "application/json");
            return HTTP.send(more.apply(request).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String body) {
        return post(body, UUID.randomUUID());
    }

    HttpResponse<String> post(String body, UUID key) {
        return send("POST", "/v1/things", body, r -> r.header("Idempotency-Key", key.toString()));
    }

    static String named(String name) {
        return GOOD.replace("kettle", name);
    }
}
