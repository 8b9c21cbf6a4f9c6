package nl.ketenkaart.cases.linking.kafka;

import static java.util.stream.Collectors.toMap;
import static nl.ketenkaart.cases.Bodies.ACCEPT;
import static nl.ketenkaart.cases.Bodies.CASE;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.childProtection;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.police;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.cases.Topic.Seen;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.trace.Trace;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same (invented) people named in two cases, with a real broker and store; each test has people of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class LinkingCasesIT {
    private static final int PAIRS = 12;

    @LocalServerPort
    int port;

    @Autowired
    Codec codec;

    @Autowired
    Stores stores;

    @Autowired
    PersonsNamedConsumer consumer;

    @Test
    void two_cases_raised_at_the_same_moment_find_each_other_once_in_both_directions() throws Exception {
        var pairs = raisedAtOnce();
        for (var pair : pairs) {
            for (var one = 0; one < 2; one++) {
                var seen = topic().withLinks(pair.get(one), 2);
                assertThat(linkedTo(seen)).containsExactly(pair.get(1 - one).toString());
            }
            await().untilAsserted(() -> assertThat(pair.stream().flatMap(id -> repeats(topic().withLinks(id, 2))))
                    .hasSize(1));
        }
        assertThat(stored("case-links"))
                .filteredOn(
                        link -> pairs.stream().anyMatch(pair -> pair.toString().contains(link.getString("key"))))
                .hasSize(2 * PAIRS);
    }

    @Test
    void the_director_of_the_earlier_case_is_told_the_day_and_whom_to_ask_and_nothing_else() {
        var name = name();
        var earlier = raise(name);
        good(chair(port).put("/v1/cases/" + earlier + "/triage", ACCEPT));
        var appointment = "{\"organisation\": \"rvdk-midden-nederland\"}";
        good(chair(port).put("/v1/cases/" + earlier + "/director", appointment));
        var acceptance = "{\"accepted\": true}";
        good(childProtection(port).put("/v1/cases/" + earlier + "/director/acceptance", acceptance));
        var later = raise(name);

        var told = topic().withLinks(earlier, 6).getLast();

        assertThat(told.stem()).isEqualTo("case-repeat-noted");
        assertThat(told.data().propertyNames()).containsExactly("caseId", "organisation", "raisedOn", "contact", "at");
        assertThat(told.data().get("organisation").asString()).isEqualTo("rvdk-midden-nederland");
        assertThat(told.data().get("contact").asString()).isEqualTo("politie-midden-nederland");
        assertThat(told.data().toString()).doesNotContain(later.toString(), "MN-");
        assertThat(topic().withLinks(later, 2)).extracting(Seen::stem).containsExactly("case-raised", "case-linked");
    }

    @Test
    void who_writes_to_the_new_case_cannot_tell_from_what_comes_back_that_there_is_a_link() {
        var name = name();
        raise(name);
        var answer = post(name);
        var raised = good(answer);
        var id = UUID.fromString(raised.get("caseId").asString());
        assertThat(linkedTo(topic().withLinks(id, 2))).hasSize(1);
        var person = raised.at("/persons/0/personId").asString();
        var again = police(port).patch("/v1/cases/" + id + "/persons/" + person, "{}");
        assertThat(again.headers().firstValue("Consistency-Token"))
                .isEqualTo(answer.headers().firstValue("Consistency-Token"));
    }

    @Test
    void what_is_delivered_again_from_the_beginning_changes_nothing() throws Exception {
        var pair = raisedAtOnce().getFirst();
        pair.forEach(id -> topic().withLinks(id, 2));
        var before = everythingAbout(pair);
        for (var n = 0; n < 2; n++) {
            pair.forEach(this::deliverAgain);
        }
        assertThat(everythingAbout(pair)).isEqualTo(before);
        assertThat(before.get("case-links")).hasSize(2);
    }

    @Test
    void killed_between_the_index_and_the_links_it_makes_the_ones_that_are_missing() {
        var name = name();
        var earlier = raise(name);
        var later = raise(name);
        topic().withLinks(later, 2);
        topic().withLinks(earlier, 3);
        var links = stores.database().getCollection("case-links");
        assertThat(links.deleteOne(new Document("key", later.toString())).getDeletedCount())
                .isEqualTo(1);

        deliverAgain(later);

        assertThat(stored("case-links"))
                .extracting(link -> link.getString("key"))
                .containsOnlyOnce(earlier.toString(), later.toString());
    }

    @Test
    void somebody_added_later_by_the_key_of_the_police_links_and_the_index_holds_neither_name_nor_key() {
        var key = UUID.randomUUID().toString().replace("-", "").repeat(2);
        var first = raise(name());
        var second = raise(name());
        var person = "{\"role\": \"OTHER\", \"name\": \"Onbekende Man\", \"policePersonKey\": \"" + key + "\"}";
        for (var id : List.of(first, second)) {
            good(police(port).post("/v1/cases/" + id + "/persons", person));
        }
        assertThat(linkedTo(topic().withLinks(second, 3))).containsExactly(first.toString());
        topic().withLinks(first, 4)
                .forEach(seen -> assertThat(seen.data().toString()).doesNotContain(key));
        assertThat(stored("people-seen").toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(key, "onbekende", "alblas", "binta", "1984");
    }

    /** Each pair has people of its own, and is raised by two calls that begin together. */
    private List<List<UUID>> raisedAtOnce() throws Exception {
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var pairs = new ArrayList<List<UUID>>();
            var tasks = IntStream.range(0, PAIRS)
                    .mapToObj(n -> name())
                    .flatMap(name -> together(name).stream())
                    .toList();
            var ids = calls.invokeAll(tasks);
            for (var n = 0; n < ids.size(); n += 2) {
                pairs.add(List.of(ids.get(n).get(), ids.get(n + 1).get()));
            }
            return pairs;
        }
    }

    private List<Callable<UUID>> together(String name) {
        var start = new CyclicBarrier(2);
        Callable<UUID> call = () -> {
            start.await();
            return raise(name);
        };
        return List.of(call, call);
    }

    private UUID raise(String name) {
        return UUID.fromString(good(post(name)).get("caseId").asString());
    }

    private HttpResponse<String> post(String name) {
        var body = CASE.replace("Mevrouw Alblas", name).replace("Meisje Binta", "Kind " + name);
        return police(port).post("/v1/cases", body);
    }

    private static String name() {
        return "Alblas " + UUID.randomUUID();
    }

    private Topic topic() {
        return new Topic(codec);
    }

    private static List<String> linkedTo(List<Seen> seen) {
        return seen.stream()
                .filter(event -> event.stem().equals("case-linked"))
                .map(event -> event.data().get("linkedCaseId").asString())
                .toList();
    }

    private static Stream<Seen> repeats(List<Seen> seen) {
        return seen.stream().filter(event -> event.stem().equals("case-repeat-noted"));
    }

    /** All that is kept of these, but for what waits a moment longer to be struck off as published. */
    private Map<String, List<Document>> everythingAbout(List<UUID> ids) {
        return Stream.of("people-seen", "case-links", "cases")
                .collect(toMap(
                        collection -> collection,
                        collection -> stored(collection).stream()
                                .filter(document -> ids.stream()
                                        .anyMatch(id -> document.toString().contains(id.toString())))
                                .peek(document -> List.of("outbox", "pending").forEach(document::remove))
                                .toList()));
    }

    /** All that was told of a case comes once more, from the beginning. */
    private void deliverAgain(UUID id) {
        for (var seen : topic().withLinks(id, 1)) {
            consumer.on(new ReceivedEvent(
                    "case-events.v1",
                    "nl.ketenkaart.cases." + seen.stem() + ".v1",
                    UUID.randomUUID(),
                    id,
                    id,
                    seen.sequence(),
                    Cast.NOW,
                    Cast.POLICE,
                    Trace.under(null),
                    seen.data().toString().getBytes(StandardCharsets.UTF_8),
                    Json.mapper()));
        }
    }

    private List<Document> stored(String collection) {
        return stores.database()
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
