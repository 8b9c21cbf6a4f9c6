package nl.ketenkaart.local.demo.partner;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One request of an account, before it is signed and sent. */
public record Call(Account as, String method, String path, Map<String, String> headers, byte[] body) {
    private static final byte[] NOTHING = new byte[0];

    /** A read of case content, with what it is for. */
    public static Call get(Account as, String path, String purpose) {
        return new Call(as, "GET", path, Map.of("Processing-Purpose", purpose), NOTHING);
    }

    /** A read of what is not about a case. */
    public static Call get(Account as, String path) {
        return new Call(as, "GET", path, Map.of(), NOTHING);
    }

    /** A write; a POST gets an idempotency key of its own. */
    public static Call write(Account as, String method, String path, JsonNode body) {
        var call = new Call(as, method, path, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json");
        return method.equals("POST")
                ? call.with("Idempotency-Key", UUID.randomUUID().toString())
                : call;
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(as, method, path, more, body);
    }

    public Call without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Call(as, method, path, fewer, body);
    }
}
