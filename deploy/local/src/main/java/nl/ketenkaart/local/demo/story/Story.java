package nl.ketenkaart.local.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the cases that the evaluation report describes, told as calls in the order in which they happened. Names are
 * invented; what the report leaves open is filled in, so that the need-to-know rules have something to decide.
 *
 * @param source where in the report
 */
public record Story(String name, String title, String source, List<Scene> scenes) {
    /** All there are, in the report's order. */
    public static final List<String> NAMES =
            List.of("5.1-reserved-partner", "5.2-perspective-shift", "5.3-spanish-letter");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * The story of a name.
     *
     * @param name its whole name or how it begins: {@code 5.2}
     * @throws IllegalArgumentException when there is none of that name; the message says which there are
     */
    public static Story named(String name) {
        return NAMES.stream()
                .filter(known -> known.startsWith(name) && !name.isBlank())
                .findFirst()
                .map(Story::load)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no case \"" + name + "\"; there are: " + String.join(", ", NAMES) + "."));
    }

    private static Story load(String name) {
        try (var in = Story.class.getResourceAsStream("/cases/" + name + ".json")) {
            return of(name, MAPPER.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story of(String name, JsonNode told) {
        return new Story(
                name, told.path("title").asString(), told.path("source").asString(), scenesOf(told));
    }

    /** A step that says when it happens moves the story's clock for itself and all that follow. */
    private static List<Scene> scenesOf(JsonNode told) {
        var scenes = new ArrayList<Scene>();
        var clock = Instant.parse(told.path("playedAt").asString());
        for (var step : told.path("steps").values()) {
            clock = step.path("at").stringValueOpt().map(Instant::parse).orElse(clock);
            for (var one : Unfolding.of((ObjectNode) step)) {
                scenes.add(new Scene(clock, one));
            }
        }
        return List.copyOf(scenes);
    }
}
