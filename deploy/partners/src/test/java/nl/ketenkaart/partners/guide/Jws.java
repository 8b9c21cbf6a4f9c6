package nl.ketenkaart.partners.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is signed (RFC 7515), with what the JDK has. */
final class Jws {
    private Jws() {}

    static String ps256(Map<String, ?> header, Map<String, ?> claims, PrivateKey key) {
        try {
            var signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            return signed(signature, header, claims, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String es256(Map<String, ?> header, Map<String, ?> claims, PrivateKey key) {
        try {
            return signed(Signature.getInstance("SHA256withECDSAinP1363Format"), header, claims, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(Signature signature, Map<String, ?> header, Map<String, ?> claims, PrivateKey key)
            throws GeneralSecurityException {
        var mapper = JsonMapper.shared();
        var unsigned = text(mapper.writeValueAsBytes(header)) + "." + text(mapper.writeValueAsBytes(claims));
        signature.initSign(key);
        signature.update(unsigned.getBytes(UTF_8));
        return unsigned + "." + text(signature.sign());
    }

    static String hash(String token) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
