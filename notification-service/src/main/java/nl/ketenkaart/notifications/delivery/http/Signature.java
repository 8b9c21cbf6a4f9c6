package nl.ketenkaart.notifications.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a delivery as Standard Webhooks 1.0 has it: HMAC-SHA256 over {@code id.timestamp.body}, once with each secret. */
final class Signature {
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /**
     * @param seconds since 1970: the receiver refuses what is more than five minutes old
     */
    static String of(List<String> secrets, String id, long seconds, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + hmac(secret, id + "." + seconds + ".", body))
                .collect(Collectors.joining(" "));
    }

    private static String hmac(String secret, String before, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(before.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
