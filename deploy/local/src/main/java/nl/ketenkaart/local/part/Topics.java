package nl.ketenkaart.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The topics as deploy/kafka/topics.yaml lists them. */
record Topics(List<Topic> topics, DeadLetters deadLetters) {
    private static final short ONE_COPY = 1;

    /** A stream of events: one owner, who alone produces, and those who may consume. */
    record Topic(String name, String owner, int partitions, int retentionDays, List<String> consumers) {}

    /** What every consumer has beside each topic, for what it could not process. */
    record DeadLetters(String suffix, int partitions, int retentionDays) {}

    static Topics read(Path file) {
        return YAMLMapper.shared().readValue(file.toFile(), Topics.class);
    }

    /** All of them, the dead letters included, for a broker that has no second. */
    List<NewTopic> toCreate() {
        List<NewTopic> all = new ArrayList<>();
        for (var topic : topics) {
            all.add(create(topic.name(), topic.partitions(), topic.retentionDays()));
            for (var consumer : topic.consumers()) {
                var name = String.join(".", topic.name(), consumer, deadLetters.suffix());
                all.add(create(name, deadLetters.partitions(), deadLetters.retentionDays()));
            }
        }
        return all;
    }

    private static NewTopic create(String name, int partitions, int retentionDays) {
        return new NewTopic(name, partitions, ONE_COPY)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(Duration.ofDays(retentionDays).toMillis()),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1"));
    }
}
