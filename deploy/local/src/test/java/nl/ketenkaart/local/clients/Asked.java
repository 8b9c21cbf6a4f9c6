package nl.ketenkaart.local.clients;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ketenkaart.local.demo.partner.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;

/**
 * A call of a story, in the words of a generated client.
 *
 * @param shape the method, and the path with a star for each id
 */
record Asked(Call call, String shape, List<UUID> ids) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Asked of(Call call) {
        var ids = new ArrayList<UUID>();
        var path = URI.create(call.path()).getPath();
        var shape = ID.matcher(path).replaceAll(found -> {
            ids.add(UUID.fromString(found.group()));
            return "*";
        });
        return new Asked(call, call.method() + " " + shape, List.copyOf(ids));
    }

    UUID id() {
        return ids.getFirst();
    }

    UUID second() {
        return ids.get(1);
    }

    UUID key() {
        return UUID.fromString(header("Idempotency-Key"));
    }

    @Nullable
    String header(String name) {
        return call.headers().get(name);
    }

    @Nullable
    String written() {
        return header("Consistency-Token");
    }

    @Nullable
    String match() {
        return header("If-Match");
    }

    @Nullable
    String query(String name) {
        var query = URI.create(call.path()).getQuery();
        for (var part : query == null ? new String[0] : query.split("&")) {
            if (part.startsWith(name + "=")) {
                return part.substring(name.length() + 1);
            }
        }
        return null;
    }

    /** Read into the generated type; what that type has no place for is a fault. */
    <T> T body(ObjectMapper mapper, Class<T> type) {
        return mapper.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(call.body());
    }
}
