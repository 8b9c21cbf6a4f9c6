package nl.ketenkaart.local.demo.partner;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens from the local realm: an organisation's client with its local secret, a person through {@code local-cli} with
 * the local password. Kept until shortly before they expire.
 */
public final class Tokens {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MARGIN = 30;
    private final HttpClient http;
    private final URI endpoint;
    private final Clock clock;
    private final Map<Account, Token> kept = new HashMap<>();

    /** @param keycloak the address of Keycloak itself, {@code http://localhost:8180} */
    public Tokens(HttpClient http, URI keycloak, Clock clock) {
        this.http = http;
        this.endpoint = keycloak.resolve("/realms/ketenkaart/protocol/openid-connect/token");
        this.clock = clock;
    }

    private record Token(String text, Instant goodUntil) {}

    /**
     * The account's token.
     *
     * @throws IOException when Keycloak does not give one; the message says for whom
     */
    public String of(Account account) throws IOException, InterruptedException {
        var token = kept.get(account);
        if (token == null || clock.instant().isAfter(token.goodUntil())) {
            token = fetched(account);
            kept.put(account, token);
        }
        return token.text();
    }

    private Token fetched(Account account) throws IOException, InterruptedException {
        var asked = clock.instant();
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(account)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak gives no token to " + account + ": " + answer.statusCode());
        }
        var json = MAPPER.readTree(answer.body());
        var seconds = json.path("expires_in").asLong(0) - MARGIN;
        return new Token(json.path("access_token").asString(), asked.plusSeconds(seconds));
    }

    private static String form(Account account) {
        var role = account.role();
        if (role == null) {
            return form(Map.of(
                    "grant_type", "client_credentials",
                    "client_id", account.organisation() + "-api",
                    "client_secret", account.organisation() + "-secret"));
        }
        return form(Map.of(
                "grant_type", "password",
                "client_id", "local-cli",
                "username", account.organisation() + "-" + role,
                "password", "local"));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
