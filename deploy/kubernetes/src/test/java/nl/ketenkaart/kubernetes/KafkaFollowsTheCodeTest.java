package nl.ketenkaart.kubernetes;

import static nl.ketenkaart.kubernetes.Manifests.elements;
import static nl.ketenkaart.kubernetes.Manifests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaFollowsTheCodeTest {
    private static final JsonNode LIST = Manifests.read(Manifests.ROOT.resolve("deploy/kafka/topics.yaml"));

    private record Topic(String name, int partitions, long retention, String cleanup) {}

    @Test
    void the_topics_are_those_of_the_list_with_their_dead_letters() {
        var expected = new ArrayList<Topic>();
        var dead = LIST.path("deadLetters");
        for (var topic : LIST.path("topics")) {
            expected.add(listed(topic.path("name").asText(), topic));
            for (var consumer : texts(topic.path("consumers"))) {
                var name = String.join(
                        ".",
                        topic.path("name").asText(),
                        consumer,
                        dead.path("suffix").asText());
                expected.add(listed(name, dead));
            }
        }
        assertThat(Manifests.of("KafkaTopic").stream().map(KafkaFollowsTheCodeTest::deployed))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void how_far_dead_letters_were_replayed_is_kept_longer_than_they_are() {
        var kept = Duration.ofDays(LIST.at("/deadLetters/retentionDays").asInt());
        var cluster = Manifests.of("Kafka", "ketenkaart").at("/spec/kafka/config/offsets.retention.minutes");
        assertThat(Duration.ofMinutes(cluster.asInt())).isGreaterThan(kept);
    }

    private static Topic listed(String name, JsonNode entry) {
        var days = Duration.ofDays(entry.path("retentionDays").asInt());
        return new Topic(
                name,
                entry.path("partitions").asInt(),
                days.toMillis(),
                entry.path("onlyTheLast").asBoolean() ? "compact,delete" : "delete");
    }

    private static Topic deployed(JsonNode topic) {
        var config = topic.at("/spec/config");
        return new Topic(
                topic.at("/metadata/name").asText(),
                topic.at("/spec/partitions").asInt(),
                config.path("retention.ms").asLong(),
                config.path("cleanup.policy").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "context-service", "privacy-service", "notification-service"})
    void a_user_may_do_exactly_what_the_code_of_its_service_does(String service) {
        var code = new Code(service);
        Set<String> expected = new HashSet<>();
        code.writes().forEach(topic -> expected.add("topic literal " + topic + " [Write]"));
        code.topics().forEach(topic -> expected.add("topic literal " + topic + "." + service + ".dlt [Write]"));
        code.topics().forEach(topic -> expected.add("topic literal " + topic + " [Read]"));
        expected.add("topic literal " + Code.erasures() + " [Read]");
        expected.add("topic literal " + Code.changesOfRights() + " [Read]");
        code.reads().forEach(reading -> expected.add("group literal " + reading.group() + " [Read]"));
        code.groupsOfErasures()
                .forEach(group ->
                        expected.add("group " + (group.endsWith(".") ? "prefix " : "literal ") + group + " [Read]"));

        assertThat(acls(service)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void who_asks_how_far_groups_are_reads_nothing() {
        assertThat(acls("lag-reader")).isNotEmpty().allMatch(acl -> acl.endsWith(" [Describe]"));
    }

    @Test
    void changes_of_rights_are_told_by_keycloak_alone_and_heard_by_the_gateway_too() {
        assertThat(acls("keycloak")).containsExactly("topic literal " + Code.changesOfRights() + " [Write]");
        assertThat(acls("gateway")).containsExactly("topic literal " + Code.changesOfRights() + " [Read]");
    }

    @Test
    void nobody_else_is_a_user() {
        var names = Manifests.of("KafkaUser").stream()
                .map(user -> user.at("/metadata/name").asText());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Code.KEEPING_CASES.stream(), Stream.of("gateway", "keycloak", "lag-reader"))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "context-service", "notification-service"})
    void consumers_grow_with_what_they_are_behind_in_every_group_of_theirs(String service) {
        var scaled = Manifests.of("ScaledObject", service);
        var asked = elements(scaled.at("/spec/triggers"))
                .map(trigger -> trigger.path("metadata"))
                .map(m -> new Code.Reading(
                        m.path("topic").asText(), m.path("consumerGroup").asText()))
                .collect(Collectors.toSet());

        assertThat(asked).isEqualTo(new Code(service).reads());
        assertThat(elements(scaled.at("/spec/triggers")))
                .allMatch(trigger -> trigger.at("/metadata/tls").asText().equals("enable"));
        assertThat(acls("lag-reader")).containsAll(describing(asked));
    }

    private static Set<String> describing(Set<Code.Reading> asked) {
        return asked.stream()
                .flatMap(one -> Stream.of(
                        "topic literal " + one.topic() + " [Describe]", "group literal " + one.group() + " [Describe]"))
                .collect(Collectors.toSet());
    }

    @Test
    void there_are_never_more_consumers_than_partitions() {
        var partitions = elements(LIST.path("topics"))
                .mapToInt(topic -> topic.path("partitions").asInt())
                .max()
                .orElseThrow();
        var most = Stream.concat(
                Manifests.of("ScaledObject").stream().map(s -> s.at("/spec/maxReplicaCount")),
                Manifests.of("HorizontalPodAutoscaler").stream().map(s -> s.at("/spec/maxReplicas")));
        assertThat(most.map(JsonNode::asInt)).hasSize(5).allMatch(replicas -> replicas <= partitions);
    }

    private static List<String> acls(String user) {
        return elements(Manifests.of("KafkaUser", user).at("/spec/authorization/acls"))
                .map(acl -> String.join(
                        " ",
                        acl.at("/resource/type").asText(),
                        acl.at("/resource/patternType").asText(),
                        acl.at("/resource/name").asText(),
                        texts(acl.path("operations")).toString()))
                .toList();
    }
}
