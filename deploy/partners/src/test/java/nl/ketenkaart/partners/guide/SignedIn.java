package nl.ketenkaart.partners.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Signs requests as a client that has a key of its own. One for each process is enough; it may be shared by threads. */
public final class SignedIn implements Consumer<HttpRequest.Builder> {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Possession possession = new Possession();
    private final Client client;
    private final URI endpoint;
    private final Clock clock;
    private String token = "";
    private Instant goodUntil = Instant.MIN;

    public SignedIn(Client client, Clock clock) {
        this.client = client;
        this.endpoint = URI.create(client.issuer() + "/protocol/openid-connect/token");
        this.clock = clock;
    }

    /**
     * Who signs in.
     *
     * @param issuer the realm's address, with no slash at its end
     * @param id as Keycloak knows you
     * @param kid as the key is called in the JWKS that was registered
     * @param key RSA, at least 2048 bits
     */
    public record Client(String issuer, String id, String kid, PrivateKey key) {}

    @Override
    public void accept(HttpRequest.Builder request) {
        var built = request.copy().build();
        var bearer = token();
        request.header("Authorization", "DPoP " + bearer);
        request.header("DPoP", possession.proof(built.method(), built.uri(), bearer, clock.instant()));
    }

    private synchronized String token() {
        if (clock.instant().isAfter(goodUntil)) {
            var told = JsonMapper.shared().readTree(asked());
            token = told.path("access_token").asString();
            goodUntil = clock.instant().plusSeconds(told.path("expires_in").asLong() - 30);
        }
        return token;
    }

    private String asked() {
        var form = "grant_type=client_credentials&client_id=" + client.id()
                + "&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion="
                + assertion();
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", possession.proof("POST", endpoint, "", clock.instant()))
                .POST(BodyPublishers.ofString(form, UTF_8))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Keycloak refuses " + client.id() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String assertion() {
        var now = clock.instant().getEpochSecond();
        var header = Map.of("alg", "PS256", "kid", client.kid());
        var claims = Map.of(
                "iss", client.id(),
                "sub", client.id(),
                "aud", List.of(client.issuer()),
                "jti", UUID.randomUUID().toString(),
                "iat", now,
                "exp", now + 60);
        return Jws.ps256(header, claims, client.key());
    }
}
