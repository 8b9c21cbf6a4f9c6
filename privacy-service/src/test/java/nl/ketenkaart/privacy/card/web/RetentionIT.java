package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.destruction.WhatStays;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.retention.RetentionReports;
import nl.ketenkaart.privacy.retention.Retentions;
import nl.ketenkaart.privacy.retention.RunRetention;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The run over the real stores and topics, by a clock that stands five years later. */
@CardServiceTest
class RetentionIT {
    private static final List<String> READERS = List.of(OM, POLICE, CHILD_BOARD, HALT, SAFE_HOME);
    private static final LocalDate THE_DAY = LocalDate.of(2031, 9, 14);

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    Stores stores;

    @Autowired
    RunRetention.Kept kept;

    @Autowired
    RunRetention.Destroying destroying;

    @Autowired
    WhatStays whatStays;

    @Autowired
    Projection projection;

    @Autowired
    KeyStore keys;

    @Autowired
    Retentions retentions;

    @Autowired
    RetentionReports reports;

    @Autowired
    RetentionTerms terms;

    @Autowired
    @Qualifier("rebuild-cards")
    Command rebuild;

    private final Contribution arrest = of("arrest", POLICE, "SAFETY").attribute("where", "Overvecht", "NEEDS");
    private final Story story = Story.raised(UUID.randomUUID())
            .accepted()
            .directed(CHILD_BOARD)
            .contributed(arrest)
            .contributed(of("school", SAFE_HOME, "SAFETY"));

    @Test
    void what_is_locked_is_on_no_card_stays_sealed_and_is_still_locked_on_cards_that_are_made_anew() throws Exception {
        stack.publish(story.told());
        var before = answers();
        assertThat(before.get(HALT)).contains("What is known: arrest", "What is known: school");

        runs();
        runs();

        Awaitility.await().until(() -> !answers().get(HALT).contains("What is known: arrest"));
        var after = answers();
        assertThat(after.values())
                .noneMatch(card -> card.contains("What is known: arrest") || card.contains("Overvecht"));
        assertThat(after.get(HALT)).contains("What is known: school");
        assertThat(locked()).hasSizeGreaterThan(5);
        assertThat(card().toJson()).doesNotContain("Mevrouw Alblas", "What is known");
        assertThat(new OrganisationId(POLICE))
                .satisfies(police -> assertThat(reports.find(THE_DAY)
                                .orElseThrow()
                                .organisations()
                                .get(police)
                                .locked())
                        .isPositive());

        rebuilt();
        assertThat(answers()).isEqualTo(after);
        collection("cards").deleteOne(Filters.eq("_id", story.caseId().toString()));
        rebuilt();
        assertThat(answers()).isEqualTo(after);
    }

    @Test
    void a_correction_that_comes_after_the_lock_is_taken_in_shown_to_nobody_and_closes_nothing() throws Exception {
        stack.publish(story.told());
        answers();
        runs();
        Awaitility.await().until(() -> !answers().get(HALT).contains("What is known: arrest"));

        stack.publish(story.contributed(arrest.saying("It was otherwise.").corrected())
                .last());

        assertThat(answers().values()).noneMatch(card -> card.contains("It was otherwise."));
        assertThat(answers().get(HALT)).contains("What is known: school");
    }

    @Test
    void what_one_organisation_held_is_gone_with_its_key_also_from_cards_that_are_made_anew_of_nothing()
            throws Exception {
        var halt = new OrganisationId(HALT);
        var work = of("work", HALT, "SAFETY");
        var charge = of("charge", OM, "SAFETY");
        story.contributed(work).contributed(work.saying("Otherwise.").corrected());
        story.contributed(charge).contributed(charge.saying("Otherwise.").corrected());
        var closed = Turns.closed(story, null, null);
        stack.publish(closed.told());
        answers();
        assertThat(earlierWordings(work)).isEqualTo(1);
        runs(LocalDate.of(2028, 9, 14));
        Awaitility.await().until(() -> heldBy(HALT, "locked") == 1);

        runs(LocalDate.of(2029, 9, 13));
        assertThat(keys.find(story.caseId()).wrapped()).containsKey(halt);
        runs(LocalDate.of(2029, 9, 14));

        assertThat(keys.find(story.caseId()).wrapped()).doesNotContainKey(halt).containsKey(new OrganisationId(OM));
        assertThat(heldBy(HALT, "locked")).isZero();
        assertThat(retentions.find(story.caseId(), halt)).isEmpty();
        assertThat(earlierWordings(work)).isZero();
        assertThat(earlierWordings(charge)).isEqualTo(1);
        var after = answers();
        rebuilt();
        assertThat(answers()).isEqualTo(after);
        collection("cards").deleteOne(Filters.eq("_id", story.caseId().toString()));
        projection.markIncomplete(story.caseId());
        whatStays.keep(story.caseId(), halt);
        rebuilt();
        assertThat(answers()).as("a card that had only begun displaced nothing").isEqualTo(after);
        assertThat(heldBy(HALT, "locked")).isZero();
        assertThat(Document.parse(card().getString("shell")).getString("phase")).isEqualTo("CLOSED");
    }

    private long earlierWordings(Contribution contribution) {
        return collection("earlier-wordings").countDocuments(Filters.regex("_id", "^" + contribution.id()));
    }

    private long heldBy(String owner, String where) {
        return card().get(where, Document.class).getList("parts", Document.class).stream()
                .filter(part -> Document.parse(part.getString("label"))
                        .get("item", Document.class)
                        .getString("owner")
                        .equals(owner))
                .count();
    }

    private void runs() {
        runs(THE_DAY);
    }

    private void runs(LocalDate day) {
        collection("retention-reports").deleteOne(Filters.eq("_id", day.toString()));
        var at = Clock.fixed(day.atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var report = new RunRetention(kept, reports, terms, destroying, new RunRetention.When(at, 3))
                .handle()
                .orElseThrow();
        assertThat(report.organisations().values().stream()
                        .mapToInt(Counts::failed)
                        .sum())
                .isZero();
    }

    private void rebuilt() {
        var said = new ArrayList<String>();
        assertThat(rebuild.run(List.of("--patience=20"), said::add))
                .as(said.toString())
                .isLessThan(2);
    }

    private Map<String, String> answers() throws Exception {
        var answers = new LinkedHashMap<String, String>();
        for (var reader : READERS) {
            var call = new Call(port, reader, "/v1/cases/" + story.caseId(), "DEEPENING", stack.tokenOf(story.last()));
            answers.put(reader, call.getWhenThere().body());
        }
        return answers;
    }

    private List<Document> locked() {
        return card().get("locked", Document.class).getList("parts", Document.class);
    }

    private Document card() {
        return collection("cards")
                .find(Filters.eq("_id", story.caseId().toString()))
                .first();
    }

    private MongoCollection<Document> collection(String name) {
        return stores.database().getCollection(name);
    }
}
