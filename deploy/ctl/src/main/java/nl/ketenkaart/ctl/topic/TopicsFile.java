package nl.ketenkaart.ctl.topic;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The topics that there are, as {@code deploy/kafka/topics.yaml} lists them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TopicsFile(List<Topic> topics) {
    private static final String DEAD = ".dlt";

    /**
     * One of them.
     *
     * @param owner who alone produces
     * @param onlyTheLast of each key: it says how things are and is told again, so it is in no backup
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Topic(
            String name,
            String owner,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean onlyTheLast,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> consumers) {}

    public static TopicsFile read(Path file) {
        return YAMLMapper.shared().readValue(file.toFile(), TopicsFile.class);
    }

    /** All of them, the dead letters included. */
    public List<String> all() {
        var names = new ArrayList<>(topics.stream().map(Topic::name).toList());
        names.addAll(deadLetters());
        return names;
    }

    public List<String> deadLetters() {
        return topics.stream()
                .flatMap(topic -> topic.consumers().stream().map(consumer -> topic.name() + "." + consumer + DEAD))
                .toList();
    }

    /** What a backup holds. */
    public List<String> kept() {
        var told = topics.stream().filter(Topic::onlyTheLast).map(Topic::name).toList();
        return all().stream().filter(name -> !told.contains(name)).toList();
    }

    /** By whom the events of a topic are; empty for dead letters. */
    public Optional<String> owner(String topic) {
        return topics.stream()
                .filter(one -> one.name().equals(topic))
                .map(Topic::owner)
                .findFirst();
    }

    public static boolean holdsDeadLetters(String topic) {
        return topic.endsWith(DEAD);
    }
}
