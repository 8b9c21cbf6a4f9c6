package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cards made anew are the cards that there were; nobody notices, nobody is told, nothing that comes meanwhile is lost. */
@CardServiceTest
class RebuildingCardsIT {
    private static final List<String> READERS =
            List.of(OM, POLICE, CHILD_BOARD, PROBATION, HALT, SAFE_HOME, SALVATION_ARMY);
    private static final List<String> PURPOSES = List.of("OVERVIEW", "DEEPENING", "FOLLOW_UP", "OWN_RECORDS");

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    Projection projection;

    @Autowired
    Stores stores;

    @Autowired
    FilesInTheMaking.Workshop workshop;

    @Autowired
    @Qualifier("rebuild-cards")
    Command rebuild;

    private final UUID session = UUID.randomUUID();
    private final Story story = Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);
    private Told last = story.last();

    @Test
    void what_was_lost_is_there_again_byte_for_byte_and_told_on_under_the_next_number() throws Exception {
        everythingHappens();
        var before = answers();
        Awaitility.await().until(() -> card().get("pending") == null);
        var numbered = numberOfNotices();
        cards().deleteOne(Filters.eq("_id", story.caseId().toString()));
        collection("sessions").deleteOne(Filters.eq("_id", session.toString()));
        lines().forEach(line -> collection("cards-of-organisations").deleteOne(Filters.eq("_id", line)));
        assertThat(overview(HALT).statusCode()).isEqualTo(404);

        var said = rebuilt();

        assertThat(said).anyMatch(line -> line.matches("\\d+ of \\d+ events read, \\d+ a second"));
        assertThat(answers()).isEqualTo(before);
        assertThat(lines()).hasSize(7);
        assertThat(numberOfNotices()).isEqualTo(numbered).isPositive();
        happens(story.contributed(of("later", SAFE_HOME, "SAFETY")).last());
        assertThat(numberOfNotices()).isGreaterThan(numbered);
    }

    @Test
    void what_a_file_says_wrongly_is_put_right_and_a_case_that_was_closed_for_it_is_open_again() throws Exception {
        everythingHappens();
        var before = answers();
        cards().updateOne(Filters.eq("_id", story.caseId().toString()), Updates.set("parts", List.of()));
        projection.markIncomplete(story.caseId());
        assertThat(overview(HALT).statusCode()).isEqualTo(503);

        rebuilt();

        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void a_case_of_which_an_event_is_missing_stays_closed() throws Exception {
        everythingHappens();
        var missing = story.contributed(of("missing", SAFE_HOME, "SAFETY")).last();
        stack.publish(story.excluded(HALT).excluded(PROBATION).last());
        Awaitility.await().until(() -> overview(CHILD_BOARD).statusCode() == 503);

        var said = rebuilt();

        assertThat(said.getLast()).contains("stay as they were");
        assertThat(overview(CHILD_BOARD).statusCode()).isEqualTo(503);
        assertThat(projection.applied(story.caseId(), missing.aggregate())).isZero();
    }

    @Test
    void what_comes_while_cards_are_made_anew_is_neither_lost_nor_told_twice() throws Exception {
        everythingHappens();
        var coming = CompletableFuture.supplyAsync(() -> {
            var told = new ArrayList<Told>();
            for (var n = 0; n < 60; n++) {
                told.add(story.contributed(of("fact " + n, SAFE_HOME, "SAFETY")).last());
                stack.publish(told.getLast());
            }
            return told;
        });
        while (!coming.isDone()) {
            rebuilt();
        }
        rebuilt();
        last = coming.join().getLast();

        assertThat(get(HALT, "FOLLOW_UP").body().split("What is known: fact ")).hasSize(61);
        assertThat(noticesTo(HALT, coming.join())).isEqualTo(60);
    }

    @Test
    void of_a_card_that_is_closed_while_an_event_is_taken_in_nobody_is_told() throws Exception {
        everythingHappens();
        var other = UUID.randomUUID();
        var before = numberOfNotices();
        projection.take(story.caseId(), event(other, 1), file -> file.without(isA(Kind.ATTRIBUTE)));
        var told = numberOfNotices();
        var closed = new AtomicBoolean();
        projection.take(story.caseId(), event(other, 2), file -> {
            if (closed.compareAndSet(false, true)) {
                projection.markIncomplete(story.caseId());
            }
            return file.without(isA(Kind.CONTRIBUTION));
        });
        var toldThen = numberOfNotices();
        var answered = overview(HALT).statusCode();
        // No topic tells of these events, so whoever makes cards anew would wait for them.
        cards().deleteOne(Filters.eq("_id", story.caseId().toString()));

        assertThat(told).as("while it is open they are").isGreaterThan(before);
        assertThat(toldThen).isEqualTo(told);
        assertThat(answered).isEqualTo(503);
    }

    private static Predicate<Part> isA(Kind kind) {
        return part -> part.label().kind() == kind;
    }

    private Cause event(UUID aggregate, long sequence) {
        var safeHome = new OrganisationId(SAFE_HOME);
        var place = new Cause.Place(aggregate, sequence);
        var at = story.last().at();
        return new Cause(UUID.randomUUID(), "contribution-released", place, safeHome, safeHome, story.caseId(), at);
    }

    @Test
    void of_two_that_make_cards_anew_the_first_ends() {
        var first = workshop.begin();
        workshop.begin();

        assertThat(catchThrowable(() -> first.putInPlace(Map.of(), true))).hasMessageContaining("somebody else");
    }

    private void everythingHappens() throws Exception {
        story.contributed(of("school", SAFE_HOME, "SAFETY").attribute("a", "b", "NEEDS"));
        story.contributed(of("care", SAFE_HOME, "CARE").handled("MARKER_ONLY"));
        MoreEvents.asked(story, POLICE, SAFE_HOME, "SAFETY");
        MoreEvents.consented(story, BINTA, "HEALTH", HALT);
        MoreEvents.followUpReported(
                MoreEvents.followUpOpened(story.interpreted().decided()));
        stack.publish(story.told());
        var sat = new SessionStory(session)
                .planned()
                .agenda(story.caseId())
                .attendedBy(HALT, POLICE)
                .opened();
        stack.publish(sat.learnt(HALT, "Ask the school at once.")
                .concluded(story.caseId())
                .closed()
                .told());
        for (var event : List.copyOf(story.told())) {
            new Call(port, HALT, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
        happens(sat.told().getLast());
    }

    private void happens(Told event) throws Exception {
        stack.publish(event);
        last = event;
        get(HALT, "OVERVIEW");
    }

    private List<String> rebuilt() {
        var said = new ArrayList<String>();
        assertThat(rebuild.run(List.of("--patience=20"), said::add))
                .as(said.toString())
                .isLessThan(2);
        return said;
    }

    private HttpResponse<String> get(String organisation, String purpose) throws Exception {
        return new Call(port, organisation, "/v1/cases/" + story.caseId(), purpose, stack.tokenOf(last)).getWhenThere();
    }

    /** As it is at this moment. */
    private HttpResponse<String> overview(String organisation) throws Exception {
        return new Call(port, organisation, "/v1/cases/" + story.caseId(), "OVERVIEW", null).get();
    }

    private Map<String, String> answers() throws Exception {
        var answers = new LinkedHashMap<String, String>();
        for (var reader : READERS) {
            for (var purpose : PURPOSES) {
                var answer = new Call(port, reader, "/v1/cases/" + story.caseId(), purpose, null).getWhenThere();
                answers.put(reader + " " + purpose, answer.statusCode() + " " + answer.body());
            }
            answers.put(
                    reader + " session",
                    new Call(port, reader, "/v1/sessions/" + session, "OVERVIEW", null)
                            .getWhenThere()
                            .body());
        }
        return answers;
    }

    private long numberOfNotices() {
        return card().get("sequence", 0L);
    }

    private Document card() {
        return cards().find(Filters.eq("_id", story.caseId().toString())).first();
    }

    private List<String> lines() {
        return collection("cards-of-organisations")
                .find(Filters.regex("_id", story.caseId() + "$"))
                .map(line -> line.getString("_id"))
                .into(new ArrayList<>());
    }

    /** How many of these events an organisation was told of, each counted as often as it was told. */
    private long noticesTo(String organisation, List<Told> events) throws Exception {
        Awaitility.await().until(() -> card().get("pending") == null);
        var causes = events.stream().map(event -> event.id().toString()).toList();
        try (var listening = stack.listening("privacy-events.v1")) {
            var heard = listening.upTo(record ->
                    body(record).contains(causes.getLast()) && body(record).contains("\"" + organisation + "\""));
            return heard.stream()
                    .map(RebuildingCardsIT::body)
                    .filter(body -> body.contains("\"" + organisation + "\""))
                    .filter(body -> causes.stream().anyMatch(body::contains))
                    .count();
        }
    }

    private static String body(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }

    private MongoCollection<Document> cards() {
        return collection("cards");
    }

    private MongoCollection<Document> collection(String name) {
        return stores.database().getCollection(name);
    }
}
