package nl.ketenkaart.local.part;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The topics as deploy/kafka/topics.yaml lists them. */
record Topics(List<Topic> topics, DeadLetters deadLetters) {
    private static final short ONE_COPY = 1;

    /**
     * A stream of events: one owner, who alone produces, and those who may consume.
     *
     * @param onlyTheLast of each key; what came before it may go
     * @param consumers as a group, with dead letters of their own
     * @param readers every process by itself
     */
    record Topic(
            String name,
            String owner,
            int partitions,
            int retentionDays,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean onlyTheLast,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> consumers,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> readers) {}

    /** What every consumer has beside each topic, for what it could not process. */
    record DeadLetters(String suffix, int partitions, int retentionDays) {}

    static Topics read(Path file) {
        return YAMLMapper.shared().readValue(file.toFile(), Topics.class);
    }

    /** All of them, the dead letters included, for a broker that has no second. */
    List<NewTopic> toCreate() {
        List<NewTopic> all = new ArrayList<>();
        for (var topic : topics) {
            all.add(create(topic));
            for (var consumer : topic.consumers()) {
                var name = String.join(".", topic.name(), consumer, deadLetters.suffix());
                all.add(new NewTopic(name, deadLetters.partitions(), ONE_COPY)
                        .configs(kept(deadLetters.retentionDays())));
            }
        }
        return all;
    }

    private static NewTopic create(Topic topic) {
        Map<String, String> settings = new HashMap<>(kept(topic.retentionDays()));
        if (topic.onlyTheLast()) {
            settings.put(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(
                    TopicConfig.SEGMENT_MS_CONFIG,
                    String.valueOf(Duration.ofHours(1).toMillis()));
        }
        return new NewTopic(topic.name(), topic.partitions(), ONE_COPY).configs(settings);
    }

    private static Map<String, String> kept(int days) {
        return Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(Duration.ofDays(days).toMillis()),
                TopicConfig.RETENTION_BYTES_CONFIG,
                "-1");
    }
}
