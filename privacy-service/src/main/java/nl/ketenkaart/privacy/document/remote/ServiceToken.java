package nl.ketenkaart.privacy.document.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.ketenkaart.privacy.document.DocumentBytes.Away;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The access token of this service (client credentials), kept until shortly before it ends; fetched by one caller for all. */
final class ServiceToken {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> form;
    private final ClientProof proof;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Kept kept;

    ServiceToken(HttpClient http, Endpoint endpoint, ClientProof proof, Clock clock) {
        this.http = http;
        this.endpoint = endpoint.uri();
        this.form = Map.of("grant_type", "client_credentials", "client_id", endpoint.client());
        this.proof = proof;
        this.clock = clock;
    }

    /** Where it is had, and as whom. */
    record Endpoint(URI uri, String client) {}

    private record Kept(String token, Instant until) {}

    private record Answer(String access_token, long expires_in) {}

    /**
     * @throws Away when there is none to be had
     */
    String get() {
        var now = current();
        if (now != null) {
            return now.token();
        }
        fetching.lock();
        try {
            var meanwhile = current();
            var fresh = meanwhile == null ? fetch() : meanwhile;
            kept = fresh;
            return fresh.token();
        } finally {
            fetching.unlock();
        }
    }

    /** It was not taken: another one is to be fetched. */
    void forget(String token) {
        var now = kept;
        if (now != null && now.token().equals(token)) {
            kept = null;
        }
    }

    private @Nullable Kept current() {
        var now = kept;
        return now != null && clock.instant().isBefore(now.until()) ? now : null;
    }

    private Kept fetch() {
        var all = new HashMap<>(form);
        all.putAll(proof.form());
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all)));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Away("Keycloak gives this service no token: " + answer.statusCode());
            }
            var told = JsonMapper.shared().readValue(answer.body(), Answer.class);
            var life = Duration.ofSeconds(told.expires_in()).minus(BEFORE_ITS_END);
            return new Kept(told.access_token(), clock.instant().plus(life));
        } catch (IOException | JacksonException e) {
            throw new Away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
