package nl.ketenkaart.platform.keys.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyEncryption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.json.JsonMapper;

/** Where an organisation's key can be; the transit engine here keeps what it is given, and binds it to its associated data. */
class FindingTheOrganisationsKeysTest {
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final byte[] WORDS = {1, 2, 3};
    private static final byte[] BOUND = {4, 5};
    private final Map<String, Map<String, Object>> transit = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final JsonMapper mapper = JsonMapper.shared();
    private final HttpServer server = server();

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_organisation_has_a_key_of_its_own_in_the_transit_engine() throws Exception {
        var keys = at("vault:" + address() + "/v1/transit/keys/ketenkaart-{organisation}");

        var wrapped = keys.of(HALT).encrypt(WORDS, BOUND);

        assertThat(new String(wrapped, StandardCharsets.UTF_8)).startsWith("vault:v1:");
        assertThat(keys.of(HALT).decrypt(wrapped, BOUND)).isEqualTo(WORDS);
        assertThat(asked)
                .containsExactly(
                        "/v1/transit/encrypt/ketenkaart-halt first", "/v1/transit/decrypt/ketenkaart-halt first");
    }

    @Test
    void the_token_is_the_one_in_the_file_at_that_moment() throws Exception {
        var keys = at("vault:" + address() + "/v1/transit/keys/{organisation}");
        keys.of(HALT).encrypt(WORDS, BOUND);
        Files.writeString(directory.resolve("token"), "renewed\n");
        keys.of(HALT).encrypt(WORDS, BOUND);

        assertThat(asked).last().isEqualTo("/v1/transit/encrypt/halt renewed");
    }

    @Test
    void what_the_engine_refuses_or_an_engine_that_is_away_opens_nothing() throws Exception {
        var keys = at("vault:" + address() + "/v1/transit/keys/{organisation}");
        var wrapped = keys.of(HALT).encrypt(WORDS, BOUND);

        assertThatThrownBy(() -> keys.of(HALT).decrypt(wrapped, WORDS)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> keys.of(new OrganisationId("police")).decrypt(wrapped, BOUND))
                .isInstanceOf(GeneralSecurityException.class);
        server.stop(0);
        assertThatThrownBy(() -> keys.of(HALT).decrypt(wrapped, BOUND)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_cloud_is_asked_by_whichever_of_tinks_clients_is_there() throws Exception {
        var keys = at(KmsOfTheTest.ADDRESS + "/{organisation}");

        var wrapped = keys.of(HALT).encrypt(WORDS, BOUND);

        assertThat(keys.of(HALT).decrypt(wrapped, BOUND)).isEqualTo(WORDS);
        assertThat(KmsOfTheTest.ASKED).contains(KmsOfTheTest.ADDRESS + "/halt");
        assertThatThrownBy(() -> at("other-kms://key/{organisation}").of(HALT))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void one_key_for_all_is_refused() {
        assertThatThrownBy(() -> at("vault:https://vault.example/v1/transit/keys/all"))
                .hasMessageContaining("{organisation}");
        assertThatThrownBy(() -> at("gcp-kms://all")).hasMessageContaining("{organisation}");
        assertThatThrownBy(() -> at("vault:https://vault.example/{organisation}"))
                .hasMessageContaining("/keys/");
    }

    @Test
    void a_file_that_holds_no_such_keyset_is_refused() throws Exception {
        var file = Files.writeString(directory.resolve("empty.json"), "{}");

        assertThatThrownBy(() -> at(file.toUri().toString())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(directory.resolve("none.json").toUri().toString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_keyset_that_is_replaced_in_its_file_is_used_at_once() throws Exception {
        var file = directory.resolve("keyset.json");
        var first = DerivedKeyEncryption.newKeyset();
        Files.writeString(file, first);
        var encryption = new KeysetFile(new FileSystemResource(file));
        var before = encryption.of(HALT).encrypt(WORDS, new byte[0]);

        Files.writeString(file, DerivedKeyEncryption.rotated(first));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        var after = encryption.of(HALT).encrypt(WORDS, new byte[0]);

        assertThat(encryption.of(HALT).decrypt(before, new byte[0])).isEqualTo(WORDS);
        assertThatThrownBy(() -> DerivedKeyEncryption.of(first).of(HALT).decrypt(after, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private KeyEncryption at(String address) throws IOException {
        var token = directory.resolve("token");
        if (!Files.exists(token)) {
            Files.writeString(token, "first\n");
        }
        return KeyEncryptions.at(address, token, new DefaultResourceLoader());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private HttpServer server() {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/v1/transit/", this::answer);
            made.start();
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("X-Vault-Token"));
        var parts = path.split("/", -1);
        Map<String, Object> body = mapper.readValue(exchange.getRequestBody(), Map.class);
        var answer = parts[3].equals("encrypt") ? kept(parts[4], body) : found(parts[4], body);
        var bytes = mapper.writeValueAsBytes(Map.of("data", answer));
        exchange.sendResponseHeaders(answer.isEmpty() ? 400 : 200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Map<String, Object> kept(String key, Map<String, Object> body) {
        var name = "vault:v1:" + UUID.randomUUID();
        body.put("key", key);
        transit.put(name, body);
        return Map.of("ciphertext", name);
    }

    private Map<String, Object> found(String key, Map<String, Object> body) {
        var kept = transit.get(body.get("ciphertext"));
        return kept.get("key").equals(key) && kept.get("associated_data").equals(body.get("associated_data"))
                ? Map.of("plaintext", kept.get("plaintext"))
                : Map.of();
    }
}
