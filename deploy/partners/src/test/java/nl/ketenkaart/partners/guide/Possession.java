package nl.ketenkaart.partners.guide;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A key that lives as long as this process; tokens are bound to it (DPoP, RFC 9449). */
final class Possession {
    private final KeyPair key = fresh();

    /** One for each request, also for one that is sent again. */
    String proof(String method, URI address, String token, Instant now) {
        var header = Map.of("typ", "dpop+jwt", "alg", "ES256", "jwk", jwk());
        var claims = new LinkedHashMap<String, Object>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", address.toString().replaceFirst("[?#].*", ""));
        claims.put("iat", now.getEpochSecond());
        if (!token.isEmpty()) {
            claims.put("ath", Jws.hash(token));
        }
        return Jws.es256(header, claims, key.getPrivate());
    }

    private Map<String, String> jwk() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return Map.of("kty", "EC", "crv", "P-256", "x", text(point.getAffineX()), "y", text(point.getAffineY()));
    }

    private static String text(BigInteger coordinate) {
        var bytes = coordinate.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return Jws.text(fixed);
    }

    private static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
