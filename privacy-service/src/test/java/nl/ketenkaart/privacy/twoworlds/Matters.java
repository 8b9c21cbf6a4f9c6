package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.privacy.twoworlds.Observer.Sort;
import nl.ketenkaart.privacy.twoworlds.Scene.Told;

/** Documents, requests between two others, consents, who is kept out and what other cases have in common: mostly not for the observer. */
record Matters(Scene scene) {
    private static final String WAITING = "2026-09-13";
    private static final String IN_TIME = "2026-09-29";

    void document() {
        var owner = Dice.one(scene.seen(), scene.observer.others(SAFE_HOME, OM));
        var body = document("document", owner, Dice.one(scene.seen(), scene.observer.visible()), "The report");
        scene.visibly("context.document-added", scene.id("document"), owner, body);
    }

    void hiddenDocument(int n) {
        var what = "hidden document " + n;
        var random = scene.hidden(what);
        if (Dice.oneIn(random, 4)) {
            return;
        }
        var owner = Dice.one(random, scene.observer.others(SAFE_HOME, VICTIM_SUPPORT, OM));
        var body = document(what, owner, Dice.one(random, scene.observer.hidden()), Words.some(random));
        body.put("size", 1 + random.nextInt(5000));
        if (random.nextBoolean()) {
            body.put("category", Dice.one(random, scene.observer.visible()).name());
            body.put("audience", Map.of("organisations", scene.observer.others(CHILD_BOARD)));
        }
        var moment = scene.later(random, scene.now());
        scene.hidden(moment, new Told("context.document-added", scene.id(what), owner, body));
        if (Dice.oneIn(random, 4)) {
            scene.hidden(moment + 7, new Told("context.document-withdrawn", scene.id(what), owner, body));
        }
    }

    private Map<String, Object> document(String what, String owner, Sort category, String title) {
        var body = new LinkedHashMap<String, Object>();
        body.put("documentId", scene.id(what));
        body.put("organisation", owner);
        body.put("title", title);
        body.put("category", category.name());
        body.put("kind", "FACT");
        body.put("personIds", List.of(scene.id("suspect")));
        body.put("mediaType", "application/pdf");
        body.put("size", 1200);
        body.put("sha256", "00".repeat(32));
        body.put("necessity", Map.of("why", "The signals are in it", "influence", "Which questions"));
        body.put("audience", Map.of("table", true));
        body.put("handling", "OPEN");
        return body;
    }

    /** Of the observer to somebody, or the other way round: it sees that it is owed. */
    void request(String asker, String to) {
        var what = "request " + asker + to;
        var body = request(what, asker, to, Dice.one(scene.seen(), scene.observer.visible()));
        scene.visibly("context.information-requested", scene.id(what), asker, body);
        duty(what, to, scene.now() + 1);
    }

    void hiddenRequest(int n) {
        var what = "hidden request " + n;
        var random = scene.hidden(what);
        if (Dice.oneIn(random, 4)) {
            return;
        }
        var asker = Dice.one(random, scene.observer.others(OM, POLICE, CHILD_BOARD));
        var to = Dice.one(random, scene.observer.others(SAFE_HOME, VICTIM_SUPPORT, PROBATION));
        var body = request(what, asker, to, Dice.one(random, scene.observer.visible()));
        body.put("question", Words.some(random));
        body.put("by", random.nextBoolean() ? WAITING : IN_TIME);
        var moment = scene.later(random, scene.now());
        scene.hidden(moment, new Told("context.information-requested", scene.id(what), asker, body));
        duty(what, to, moment + 1);
        if (random.nextBoolean()) {
            answer(what, to, random, moment + 7);
        }
    }

    private Map<String, Object> request(String what, String asker, String to, Sort category) {
        var body = new LinkedHashMap<String, Object>();
        body.put("requestId", scene.id(what));
        body.put("organisation", asker);
        body.put("to", to);
        body.put("personIds", List.of(scene.id("child")));
        body.put("category", category.name());
        body.put("question", "What do you know?");
        body.put("why", "It is unclear who decides");
        body.put("influence", "Decides on guardianship");
        body.put("by", IN_TIME);
        return body;
    }

    private void duty(String what, String to, int moment) {
        UUID id = scene.id("duty of " + what);
        var body = Map.<String, Object>of(
                "followUpId", id,
                "organisation", to,
                "what", "ANSWER_REQUEST",
                "concerning", scene.id(what),
                "due", IN_TIME);
        scene.hidden(moment, new Told("follow-ups.follow-up-opened", id, to, body));
    }

    private void answer(String what, String by, Random random, int moment) {
        var body = Map.<String, Object>of(
                "requestId",
                scene.id(what),
                "organisation",
                by,
                "kind",
                random.nextBoolean() ? "ANSWERED" : "PARTIAL",
                "contributionIds",
                List.of(scene.id("hidden 1")));
        scene.hidden(moment, new Told("context.information-request-answered", scene.id(what), by, body));
    }

    /** Somebody lets others know something, and may take it back. Never the observer, and never of needs. */
    void consent(int n) {
        var random = scene.hidden("consent " + n);
        if (Dice.oneIn(random, 4)) {
            return;
        }
        var id = scene.id("consent " + n);
        var body = new LinkedHashMap<String, Object>();
        body.put("consentId", id);
        body.put("personId", scene.id(random.nextBoolean() ? "child" : "suspect"));
        body.put("categories", List.of(Dice.one(random, List.of("HEALTH", "CARE", "SAFETY", "LIVING"))));
        body.put("organisations", List.of(Dice.one(random, scene.observer.others(CHILD_BOARD, PROBATION, OM))));
        body.put("givenOn", "2026-09-13");
        body.put("evidence", Words.some(random));
        body.put("organisation", recorder());
        var moment = scene.later(random, scene.now());
        scene.hidden(moment, new Told("privacy.consent-given", id, recorder(), body));
        if (Dice.oneIn(random, 3)) {
            var withdrawn = Map.<String, Object>of("consentId", id, "on", "2026-09-14");
            scene.hidden(moment + 7, new Told("privacy.consent-withdrawn", id, recorder(), withdrawn));
        }
    }

    private String recorder() {
        return scene.observer.others(SAFE_HOME, OM).getFirst();
    }

    /** That somebody is kept out is told to nobody. */
    void keptOut(String organisation) {
        var random = scene.hidden("who is kept out");
        if (random.nextBoolean()) {
            exclude(random, Map.of("organisation", organisation));
        }
        if (random.nextBoolean()) {
            exclude(random, Map.of("person", "somebody " + random.nextInt(10)));
        }
    }

    private void exclude(Random random, Map<String, Object> whom) {
        var body = new LinkedHashMap<>(whom);
        body.put("exclusionId", scene.id("exclusion of " + whom));
        body.put("ground", Words.some(random));
        body.put("by", OM);
        scene.hidden(scene.later(random, scene.now()), new Told("cases.participant-excluded", scene.caseId, OM, body));
    }

    /** With a case of which the observer may not know. */
    void tied(String other) {
        var random = scene.hidden("tie with " + other);
        if (random.nextBoolean()) {
            var linked = Map.<String, Object>of("linkedCaseId", Chronicle.id("case " + other));
            var moment = scene.later(random, scene.now());
            scene.hidden(moment, new Told("cases.case-linked", scene.id("tie " + other), POLICE, linked));
        }
        if (random.nextBoolean()) {
            var repeat = Map.<String, Object>of(
                    "organisation", CHILD_BOARD, "raisedOn", "2026-09-1" + random.nextInt(10), "contact", OM);
            scene.hidden(
                    scene.later(random, scene.now()),
                    new Told("cases.case-repeat-noted", scene.id("repeat " + other), OM, repeat));
        }
    }
}
