package nl.ketenkaart.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.trace.Trace;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Requests of Halt. */
public final class Asking {
    /** A key that is the same in every run, the numbers from 0 to 63 behind its tag and length, so that a finding is found again. */
    private static final String KEYSET = """
        {"primaryKeyId": 7, "key": [{"keyId": 7, "status": "ENABLED", "outputPrefixType": "TINK", "keyData": {
         "typeUrl": "type.googleapis.com/google.crypto.tink.AesSivKey", "keyMaterialType": "SYMMETRIC",
         "value": "%s"}}]}\
        """.formatted(counted());

    public static final Tokens TOKENS = Tokens.of(KEYSET);
    public static final Caller HALT =
            new Caller(new OrganisationId("halt"), "HALT", "halt-api", false, Set.of(), "halt-api");
    private static final Bearer BEARER = new Bearer("halt-api", "halt-api", null, Instant.EPOCH);

    private Asking() {}

    private static String counted() {
        var key = new ByteArrayOutputStream();
        key.write(0x12);
        key.write(64);
        IntStream.range(0, 64).forEach(key::write);
        return Base64.getEncoder().encodeToString(key.toByteArray());
    }

    /** With this query, written as in a URI. */
    public static Lookup lookup(String query, @Nullable String purpose) {
        var headers = new HttpHeaders();
        if (purpose != null) {
            headers.set("Processing-Purpose", purpose);
        }
        return new Lookup(
                HALT, BEARER, Instant.EPOCH, Trace.under(null), "/v1/things", headers, parameters(query), List.of());
    }

    private static Map<String, String> parameters(String query) {
        var found = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            found.putIfAbsent(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A POST of this body, as mapped at this path. */
    public static Submission submission(String operation, byte[] body) {
        return new Submission(
                HALT,
                BEARER,
                Trace.under(null),
                "POST",
                operation,
                operation,
                List.of(),
                null,
                null,
                true,
                false,
                body);
    }
}
