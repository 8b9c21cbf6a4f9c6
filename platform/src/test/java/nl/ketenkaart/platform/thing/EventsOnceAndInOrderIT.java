package nl.ketenkaart.platform.thing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Onlooker;
import nl.ketenkaart.platform.thing.Thing.ThingId;
import nl.ketenkaart.platform.thing.Thing.ThingMade;
import nl.ketenkaart.platform.thing.Thing.ThingRenamed;
import nl.ketenkaart.platform.thing.ThingService.Copy;
import nl.ketenkaart.platform.thing.ThingService.Copying;
import nl.ketenkaart.platform.trace.Trace;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class EventsOnceAndInOrderIT {
    private static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");

    @Autowired
    Aggregates<Thing> things;

    @Autowired
    Projections<Copy> copies;

    @Autowired
    Stores stores;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    private final UUID id = UUID.randomUUID();

    @Test
    void an_event_crosses_kafka_as_a_cloud_event_of_the_nl_gov_profile_in_the_flow_of_its_request() {
        var trace = Trace.under(null);
        trace.during(this::make);
        var headers = headers(records(1).getFirst());
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:nld:oin:00000000000000000000:systeem:ketenkaart-thing-service")
                .containsEntry("ce_type", "nl.ketenkaart.things.thing-made.v1")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("ce_sequence", "1")
                .containsEntry("ce_sequencetype", "Integer")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "ce_dataschema");
        assertThat(headers.get("ce_traceparent")).contains(trace.traceId());
    }

    @Test
    void events_arrive_in_order_and_the_outbox_is_empty_then() {
        make();
        IntStream.range(0, 20).forEach(i -> rename("name-" + i));
        awaitNames(21);
        assertThat(copies.find(id).orElseThrow().names()).containsExactlyElementsOf(names(20));
        Awaitility.await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("pending"));
        assertThat(stored().getList("outbox", Object.class)).isEmpty();
    }

    @Test
    void fifty_writers_at_once_lose_nothing() {
        make();
        try (var threads = Executors.newFixedThreadPool(50)) {
            IntStream.range(0, 50).forEach(i -> threads.submit(() -> rename("name-" + i)));
        }
        assertThat(things.find(id).orElseThrow().revision()).isEqualTo(51);
        awaitNames(51);
    }

    @Test
    void a_record_that_comes_twice_changes_nothing() {
        make();
        awaitNames(1);
        var first = records(1).getFirst();
        kafka.send(again(first, first.headers()));
        rename("second");
        awaitNames(2);
        assertThat(copies.find(id).orElseThrow().names()).containsExactly("kettle", "second");
    }

    @Test
    void a_gap_goes_to_the_dead_letters_with_its_reason_and_is_not_applied() {
        make();
        awaitNames(1);
        var first = records(1).getFirst();
        var third = again(first, first.headers());
        third.headers().remove("ce_sequence").add("ce_sequence", "3".getBytes(StandardCharsets.UTF_8));
        kafka.send(third);
        var dead = deadLetters();
        assertThat(headers(dead).get("reason")).contains("event 3").contains("came after 1");
        assertThat(copies.find(id).orElseThrow().names()).containsExactly("kettle");
    }

    @Test
    void what_keeps_failing_is_given_up_after_its_consumer_was_told() {
        awaitAllConsumers();
        make();
        rename("fails 9");
        assertThat(deadLetters().key()).isEqualTo(id.toString());
        assertThat(Copying.TRIED)
                .as("three tries, and three more since it could not be told")
                .containsEntry(id, 6);
        assertThat(Copying.GIVEN_UP).containsEntry(id, 2);
        assertThat(copies.find(id).orElseThrow().names()).containsExactly("kettle");
    }

    @Test
    void what_fails_twice_is_taken_in_at_the_third_try() {
        make();
        rename("fails 2");
        awaitNames(2);
        assertThat(Copying.GIVEN_UP).doesNotContainKey(id);
    }

    @Test
    void an_unreadable_record_goes_to_the_dead_letters_and_the_topic_goes_on() {
        kafka.send(ThingService.TOPIC, id.toString(), "not an event".getBytes(StandardCharsets.UTF_8));
        make();
        awaitNames(1);
        assertThat(deadLetters().value()).asString().isEqualTo("not an event");
        assertThat(Copying.GIVEN_UP).containsKey(id);
    }

    @Test
    void what_waits_in_an_outbox_since_a_crash_is_published_when_the_relay_starts() {
        make();
        awaitNames(1);
        var relay = stores.watch(stores.database().getCollection("things"), outbox());
        relay.stop();
        rename("while the relay was away");
        assertThat(stored().getBoolean("pending")).isTrue();
        relay.start();
        awaitNames(2);
    }

    @Test
    void a_position_is_reached_once_its_event_is_applied() {
        var done = (Result.Done<Thing>) make();
        Awaitility.await().until(() -> copies.hasApplied(done.position()));
        var next = new Position(ThingService.TOPIC, id, id, 2);
        assertThat(copies.hasApplied(next)).isFalse();
    }

    private nl.ketenkaart.platform.store.Outbox outbox() {
        return stores.outbox(ThingService.TOPIC, nl.ketenkaart.platform.event.Naming.of("nl.ketenkaart.things"));
    }

    private Result<Thing> make() {
        var thing = new Thing(new ThingId(id), "kettle", LocalDate.EPOCH, 1, List.of());
        return things.create(id, id, POLICE, thing, List.of(new ThingMade(thing.id(), "kettle", Instant.now())));
    }

    private void rename(String name) {
        things.change(
                id, thing -> Outcome.changed(thing.renamed(name), new ThingRenamed(thing.id(), name, Instant.now())));
    }

    private org.bson.Document stored() {
        return stores.database()
                .getCollection("things")
                .find(eq("_id", id.toString()))
                .first();
    }

    private void awaitNames(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(copies.find(id))
                        .hasValueSatisfying(copy -> assertThat(copy.names()).hasSize(count)));
    }

    private static List<String> names(int count) {
        var names = new ArrayList<>(List.of("kettle"));
        IntStream.range(0, count).forEach(i -> names.add("name-" + i));
        return names;
    }

    private List<ConsumerRecord<String, byte[]>> records(int count) {
        return Onlooker.of(ThingService.TOPIC).records(id.toString(), count, record -> true);
    }

    /** Whoever is given a partition meanwhile begins to count anew. */
    private static void awaitAllConsumers() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", EmbeddedStack.kafka()))) {
            Awaitility.await().untilAsserted(() -> {
                var group = admin.describeConsumerGroups(List.of("thing-service"))
                        .describedGroups()
                        .get("thing-service")
                        .get();
                assertThat(group.groupState()).isEqualTo(GroupState.STABLE);
                assertThat(group.members())
                        .hasSize(3)
                        .allMatch(
                                member -> !member.assignment().topicPartitions().isEmpty());
            });
        }
    }

    private ConsumerRecord<String, byte[]> deadLetters() {
        return Onlooker.of(ThingService.TOPIC + ".thing-service.dlt")
                .records(id.toString(), 1, record -> true)
                .getFirst();
    }

    private static ProducerRecord<String, byte[]> again(
            ConsumerRecord<String, byte[]> record, Iterable<org.apache.kafka.common.header.Header> headers) {
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), headers);
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        var headers = new java.util.HashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
