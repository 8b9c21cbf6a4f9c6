package nl.ketenkaart.ctl.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** How far behind each group is, topic by topic. */
public record Lag(List<OfGroup> groups) {

    /**
     * One group on one topic.
     *
     * @param behind in events; of a topic of which it took in one partition, all others count too
     * @param members how many are at work in the group
     */
    public record OfGroup(String group, String topic, long behind, int members) {}

    public static Lag of(Broker broker, TopicsFile topics) {
        var ends = broker.ends(topics.all());
        var begins = broker.begins(topics.all());
        var atWork = broker.atWork();
        List<OfGroup> found = new ArrayList<>();
        for (var group : broker.groups()) {
            var left = behind(broker.taken(group), begins, ends);
            left.forEach(
                    (topic, behind) -> found.add(new OfGroup(group, topic, behind, atWork.getOrDefault(group, 0))));
        }
        return new Lag(List.copyOf(found));
    }

    private static Map<String, Long> behind(
            Map<TopicPartition, Long> taken, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        Map<String, Long> behind = new TreeMap<>();
        var topics = new HashMap<String, Boolean>();
        taken.keySet().forEach(partition -> topics.put(partition.topic(), true));
        ends.forEach((partition, end) -> {
            if (topics.containsKey(partition.topic())) {
                var at = taken.getOrDefault(partition, begins.getOrDefault(partition, 0L));
                behind.merge(partition.topic(), Math.max(0, end - at), Long::sum);
            }
        });
        return behind;
    }

    public long all() {
        return groups.stream().mapToLong(OfGroup::behind).sum();
    }
}
