package nl.ketenkaart.local.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.demo.card.Comparison.Outcome;
import nl.ketenkaart.local.demo.card.Items;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Multipart;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.demo.partner.SamplePdf;
import nl.ketenkaart.local.demo.story.Operation;
import nl.ketenkaart.local.demo.story.References;
import nl.ketenkaart.local.demo.story.Scene;
import nl.ketenkaart.local.demo.story.Story;
import tools.jackson.databind.JsonNode;

/** Plays a story scene by scene, each as the call that it stands for, and remembers what the platform calls the things made. */
final class Player {
    private final Story story;
    private final Partners partners;
    private final Report report;
    private final Clock clock;
    private final References references = new References();
    private final Map<String, String> tags = new HashMap<>();
    private final Items items = new Items();
    private final Inspection inspection;

    Player(Story story, Partners partners, Report report, Clock clock) {
        this.story = story;
        this.partners = partners;
        this.report = report;
        this.clock = clock;
        this.inspection = new Inspection(story, partners, references, items);
    }

    /**
     * @throws IOException when the platform refuses a step or cannot be reached
     */
    void play() throws IOException, InterruptedException {
        for (var scene : story.scenes()) {
            play(scene.playedAt(clock.instant()));
        }
        report.table(inspection.table("After the decision (purpose FOLLOW_UP)", "FOLLOW_UP"));
        report.found("the inboxes", new Inboxes(partners, references.id("case"), items.all()).of(story));
    }

    private void play(Scene scene) throws IOException, InterruptedException {
        if (scene.operation() == Operation.EXPECT) {
            report.found("what everybody sees", inspection.of(scene));
            return;
        }
        if (scene.operation() == Operation.DECIDE) {
            report.table(inspection.table("Before the decision (purpose DEEPENING)", "DEEPENING"));
        }
        var who = Account.of(scene.text("as").orElse(""));
        report.tells(who, scene);
        var answer = partners.send(call(who, scene));
        if (!answer.succeeded()) {
            report.refused(answer.status(), answer.text());
            throw new IOException(scene.operation().words() + " by " + who + " is refused");
        }
        remember(scene, answer);
        scene.text("routedTo")
                .ifPresent(wanted -> report.found("where the request went", List.of(routed(wanted, answer))));
    }

    /** A request to a kind of organisation goes to the one in whose area the person lives. */
    private static Outcome routed(String wanted, Answer answer) {
        var went = answer.json().path("to").asString("nobody");
        return new Outcome("the request goes to " + wanted, went.equals(wanted) ? "" : "it goes to " + went);
    }

    private Call call(Account who, Scene scene) throws IOException, InterruptedException {
        if (scene.operation() == Operation.REPORT_FOLLOW_UP) {
            references.remember("followUp", new FollowUps(partners).of(who, references.id(measure(scene))));
        }
        var path = references.path(scene);
        var body = references.body(scene);
        if (scene.operation() == Operation.DOCUMENT) {
            return Multipart.post(
                    who, path, body, SamplePdf.of(body.path("title").asString()));
        }
        var call = Call.write(who, scene.operation().method(), path, body);
        var tag = tags.get(scene.text("session").orElse("session"));
        return scene.operation() == Operation.SET_AGENDA && tag != null ? call.with("If-Match", tag) : call;
    }

    private static String measure(Scene scene) {
        return "measure " + scene.number("measure");
    }

    private void remember(Scene scene, Answer answer) {
        var told = answer.json();
        items.add(scene, told);
        var field = scene.operation().makes();
        if (field != null) {
            scene.text("ref")
                    .ifPresent(ref -> references.remember(ref, told.path(field).asString()));
            scene.text("ref").ifPresent(ref -> answer.header("ETag").ifPresent(tag -> tags.put(ref, tag)));
        }
        switch (scene.operation()) {
            case RAISE -> rememberPersons(scene, told);
            case DECIDE -> rememberMeasures(told);
            default -> {}
        }
    }

    private void rememberPersons(Scene scene, JsonNode told) {
        var persons = scene.body().path("persons");
        for (var i = 0; i < persons.size(); i++) {
            references.remember(
                    persons.path(i).path("ref").asString(),
                    told.path("persons").path(i).path("personId").asString());
        }
    }

    private void rememberMeasures(JsonNode told) {
        var number = 0;
        for (var measure : told.path("measureIds").values()) {
            references.remember("measure " + ++number, measure.asString());
        }
    }
}
