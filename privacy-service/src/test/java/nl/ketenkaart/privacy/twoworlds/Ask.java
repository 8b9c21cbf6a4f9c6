package nl.ketenkaart.privacy.twoworlds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request of the observer's. */
record Ask(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    static Ask get(String path) {
        return new Ask("GET", path, Map.of(), null);
    }

    Ask by(String otherMethod) {
        return new Ask(otherMethod, path, headers, body);
    }

    Ask with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(method, path, more, body);
    }

    Ask saying(String json) {
        return new Ask(method, path, headers, json);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + headers + (body == null ? "" : " " + body);
    }
}
