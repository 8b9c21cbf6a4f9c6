package nl.ketenkaart.local.demo.partner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back, to the byte. */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Differ in every answer, whatever it says. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "traceparent");

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body; missing where there is none or where it is not JSON. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** All of it that anybody could compare with another answer. */
    public String comparable() {
        var lasting = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lasting.put(name.toLowerCase(Locale.ROOT), values));
        lasting.keySet().removeAll(OF_THE_MOMENT);
        return status + "\n" + lasting + "\n" + text();
    }
}
