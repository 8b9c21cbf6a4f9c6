package nl.ketenkaart.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ketenkaart.local.place.Checkout;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    private static final Checkout CHECKOUT = Checkout.around(Path.of(""));
    private static final Topics TOPICS = Topics.read(CHECKOUT.topics());
    private static final Pattern TOPIC = Pattern.compile("\"([a-z-]+-events\\.v[0-9]+)\"");

    @Test
    void every_service_owns_one_topic_and_whoever_erases_tells_all_of_them() {
        assertThat(TOPICS.topics())
                .extracting(Topics.Topic::name)
                .containsExactly(
                        "case-events.v1",
                        "context-events.v1",
                        "privacy-events.v1",
                        "follow-up-events.v1",
                        "key-events.v1",
                        "identity-events.v1");
        assertThat(TOPICS.topics().subList(0, 4))
                .extracting(Topics.Topic::owner)
                .containsExactlyElementsOf(Service.BEHIND_THE_GATEWAY);
        assertThat(TOPICS.topics().get(4))
                .isEqualTo(new Topics.Topic(
                        "key-events.v1", "privacy-service", 1, 1_095, false, Service.BEHIND_THE_GATEWAY, List.of()));
    }

    @Test
    void every_process_reads_by_itself_whose_rights_were_changed_and_only_the_last_change_is_kept() {
        assertThat(TOPICS.topics().getLast())
                .isEqualTo(new Topics.Topic(
                        "identity-events.v1",
                        "keycloak",
                        1,
                        1_095,
                        true,
                        List.of(),
                        List.of(
                                "gateway",
                                "case-service",
                                "context-service",
                                "privacy-service",
                                "notification-service")));
        assertThat(TOPICS.toCreate())
                .filteredOn(topic -> topic.name().startsWith("identity-events"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.configs()).containsEntry("cleanup.policy", "compact,delete"));
    }

    @Test
    void only_services_of_the_platform_consume() {
        assertThat(TOPICS.topics()).flatExtracting(Topics.Topic::consumers).isSubsetOf(Service.BEHIND_THE_GATEWAY);
    }

    @Test
    void each_consumer_has_a_place_for_what_it_could_not_process() {
        assertThat(TOPICS.toCreate())
                .extracting(NewTopic::name)
                .contains(
                        "case-events.v1",
                        "case-events.v1.privacy-service.dlt",
                        "privacy-events.v1.notification-service.dlt")
                .doesNotContain("privacy-events.v1.case-service.dlt")
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_kept_for_ever() {
        assertThat(TOPICS.toCreate()).allSatisfy(topic -> {
            var retention = Long.parseLong(String.valueOf(topic.configs().get("retention.ms")));
            assertThat(retention).isBetween(1L, 1_100L * 24 * 3600 * 1000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "context-service", "privacy-service", "notification-service"})
    void what_a_service_listens_to_is_listed_with_it(String service) throws IOException {
        var listed = TOPICS.topics().stream()
                .filter(topic -> topic.consumers().contains(service))
                .map(Topics.Topic::name)
                .toList();

        assertThat(listed).containsAll(listenedToBy(service));
    }

    private static Set<String> listenedToBy(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        for (var source : sourcesOf(service)) {
            var text = Files.readString(source);
            if (text.contains("implements EventConsumer")) {
                TOPIC.matcher(text).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }

    private static List<Path> sourcesOf(String service) throws IOException {
        var sources = CHECKOUT.root().resolve(service).resolve("src/main/java");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
