package nl.ketenkaart.platform.keys.encryption;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyEncryption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys in the transit engine of HashiCorp Vault or OpenBao, of a kind that takes associated data (aes256-gcm96). The token is
 * read from its file at each call, so that whoever renews it (an agent) need not tell us.
 */
final class VaultKeyEncryption implements KeyEncryption {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper mapper = JsonMapper.shared();
    private final String key;
    private final Path token;

    /** @param key {@code https://<host>/v1/<mount>/keys/<name>}, with {@code {organisation}} in the name */
    VaultKeyEncryption(String key, Path token) {
        if (!key.contains("/keys/")) {
            throw new IllegalArgumentException("a key of the transit engine is at <mount>/keys/<name>");
        }
        this.key = key;
        this.token = token;
    }

    @Override
    public Aead of(OrganisationId organisation) {
        return new Key(key.replace(CloudKeyEncryption.ORGANISATION, organisation.value()));
    }

    private final class Key implements Aead {
        private final String address;

        Key(String address) {
            this.address = address;
        }

        @Override
        public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
            var body = Map.of("plaintext", base64(plain), "associated_data", base64(associated));
            return ask("encrypt", body, "ciphertext").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
            var body = Map.of(
                    "ciphertext", new String(sealed, StandardCharsets.UTF_8), "associated_data", base64(associated));
            return Base64.getDecoder().decode(ask("decrypt", body, "plaintext"));
        }

        private String ask(String verb, Map<String, String> body, String wanted) throws GeneralSecurityException {
            try {
                var request = HttpRequest.newBuilder(URI.create(address.replace("/keys/", "/" + verb + "/")))
                        .timeout(PATIENCE)
                        .header("X-Vault-Token", Files.readString(token).strip())
                        .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                        .build();
                var answer = http.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new GeneralSecurityException("the transit engine answered " + answer.statusCode());
                }
                return mapper.readTree(answer.body()).path("data").path(wanted).asString();
            } catch (IOException | JacksonException e) {
                throw new GeneralSecurityException("the transit engine cannot be reached", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GeneralSecurityException("interrupted", e);
            }
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
