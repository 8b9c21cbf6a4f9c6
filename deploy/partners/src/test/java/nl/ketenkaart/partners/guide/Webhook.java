package nl.ketenkaart.partners.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a delivery is from us and of now (Standard Webhooks 1.0). */
public final class Webhook {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private final byte[] key;
    private final Clock clock;

    /** @param secret as it was registered, {@code whsec_} and base64 */
    public Webhook(String secret, Clock clock) {
        this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        this.clock = clock;
    }

    /**
     * Whether it is to be believed; answer 401 to what is not.
     *
     * @param id the header webhook-id; the same for the same news, however often it comes
     * @param timestamp the header webhook-timestamp, seconds since 1970
     * @param signatures the header webhook-signature, several while a secret is being replaced
     * @param body to the byte, before anything reads it
     */
    public boolean isOurs(String id, String timestamp, String signatures, byte[] body) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        var expected = ("v1," + hmac(id + "." + timestamp + ".", body)).getBytes(UTF_8);
        for (var signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(signature.getBytes(UTF_8), expected)) {
                return true;
            }
        }
        return false;
    }

    private String hmac(String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
