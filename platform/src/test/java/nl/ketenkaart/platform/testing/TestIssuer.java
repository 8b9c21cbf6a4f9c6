package nl.ketenkaart.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Issues real signed tokens with the claims of the realm, and serves its keys over HTTP as Keycloak does. */
public final class TestIssuer {
    private final RSAKey key;
    private final String issuer;
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();
    private volatile String keys;

    private TestIssuer(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
        this.keys = new JWKSet(key.toPublicJWK()).toString();
    }

    public static TestIssuer start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ketenkaart";
            serve(server, "/realms/ketenkaart/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/certs", "subject_types_supported": ["public"]}\
                """.formatted(issuer, issuer));
            var started = new TestIssuer(key, issuer);
            server.createContext("/realms/ketenkaart/certs", started::showKeys);
            server.createContext("/realms/ketenkaart/protocol/openid-connect/token", started::giveToken);
            server.start();
            return started;
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To a service that signs in as itself, with the secret that is named after it, for context-service. */
    private void giveToken(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        var client = Pattern.compile("(?:^|&)client_id=([a-z-]+)").matcher(form);
        var known = client.find() && form.contains("client_secret=" + client.group(1) + "-secret");
        given.incrementAndGet();
        answer(exchange, known ? 200 : 401, known ? """
            {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}\
            """.formatted(service(client.group(1), "context-service")) : "{}");
    }

    private void showKeys(HttpExchange exchange) throws IOException {
        shown.incrementAndGet();
        answer(exchange, 200, keys);
    }

    /** How often somebody asked for its keys. */
    public int shown() {
        return shown.get();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** How often a service asked for a token. */
    public int given() {
        return given.get();
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> answer(exchange, 200, json));
    }

    /** While this looks its key is good no more: another one is served. */
    public void withoutItsKey(Runnable look) {
        var before = keys;
        try {
            keys = new JWKSet(
                            new RSAKeyGenerator(2048).keyID("other").generate().toPublicJWK())
                    .toString();
            look.run();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } finally {
            keys = before;
        }
    }

    public String issuer() {
        return issuer;
    }

    /** The service account of an organisation's API client. */
    public String machine(String organisation, String kind, String... roles) {
        return token(claims -> claims.subject(subjectOf(organisation + "-api"))
                .claim("azp", organisation + "-api")
                .claim("organisation", organisation)
                .claim("organisation_kind", kind)
                .claim("subject_type", "machine")
                .claim("roles", List.of(roles)));
    }

    /** A person of an organisation; the same name is the same person. */
    public String person(String organisation, String kind, String name, String... roles) {
        return token(claims -> claims.subject(subjectOf(organisation + "-" + name))
                .claim("azp", "local-cli")
                .claim("organisation", organisation)
                .claim("organisation_kind", kind)
                .claim("subject_type", "person")
                .claim("roles", List.of(roles)));
    }

    /** A service of the platform, for another one: it has no organisation. */
    public String service(String client, String audience) {
        return token(
                claims -> claims.subject(subjectOf(client)).audience(audience).claim("azp", client));
    }

    public static String subjectOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A token of this issuer for audience ketenkaart, five minutes long; the given change comes last. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("ketenkaart")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
        return sign(change.apply(claims).build());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
