package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.privacy.twoworlds.Observer.Sort;
import nl.ketenkaart.privacy.twoworlds.Scene.Told;

/** What organisations contribute: some of it for the observer, most of it not, and some of it in part or as a mark. */
record Knowledge(Scene scene) {
    private static final Map<String, Object> TABLE = Map.of("table", true);

    /** For the observer in full, with data beside it that are not; corrected in what it sees and in what it does not. */
    void shared(int n) {
        var what = "shared " + n;
        var owner = Dice.one(scene.seen(), scene.observer.others(SAFE_HOME, POLICE, PROBATION, OM));
        var body = body(what, owner, Dice.one(scene.seen(), scene.observer.visible()));
        var hidden = scene.hidden("data of " + what);
        body.put("attributes", data(hidden));
        scene.visibly("context.contribution-recorded", scene.id(what), owner, body);
        var revision = correctedSecretly(what, body, hidden);
        if (scene.seen().nextBoolean()) {
            scene.from(scene.now() + 3 * Chronicle.STEP);
            var worded = new LinkedHashMap<>(body);
            worded.put("statement", "In other words: " + what);
            worded.put("attributes", data(hidden));
            worded.put("revision", revision + 1);
            scene.visibly("context.contribution-corrected", scene.id(what), owner, worded);
        }
    }

    private long correctedSecretly(String what, Map<String, Object> body, Random hidden) {
        var revision = 1L;
        var moment = scene.now();
        for (var n = hidden.nextInt(3); n > 0; n--) {
            moment += 1 + hidden.nextInt(Chronicle.STEP);
            moment += moment % Chronicle.STEP == 0 ? 1 : 0;
            var worded = new LinkedHashMap<>(body);
            worded.put("attributes", data(hidden));
            worded.put("revision", ++revision);
            scene.hidden(moment, told("corrected", what, worded));
        }
        return revision;
    }

    /** Before and behind one datum that is seen. */
    private List<Map<String, Object>> data(Random hidden) {
        var data = new ArrayList<Map<String, Object>>();
        var sorts = scene.observer.hidden();
        for (var n = hidden.nextInt(3); n > 0; n--) {
            data.add(datum("IQ", Words.some(hidden), Dice.one(hidden, sorts)));
        }
        data.add(datum("school", "the third", scene.observer.visible().getFirst()));
        for (var n = hidden.nextInt(2); n > 0; n--) {
            data.add(datum("debts", Words.some(hidden), Dice.one(hidden, sorts)));
        }
        return data;
    }

    private static Map<String, Object> datum(String name, String value, Sort category) {
        return Map.of("name", name, "value", value, "category", category.name());
    }

    /** The observer is shown that it is there, and of which category; nothing of what it says. */
    void marked(int n) {
        var what = "marked " + n;
        var owner = Dice.one(scene.seen(), scene.observer.others(SAFE_HOME, VICTIM_SUPPORT, OM));
        var category = Dice.one(scene.seen(), scene.observer.visible());
        var handling = Dice.one(scene.seen(), List.of("MARKER_ONLY", "SESSION_ONLY"));
        var hidden = scene.hidden("what lies under " + what);
        var body = body(what, owner, category);
        body.put("handling", handling);
        body.put("statement", Words.some(hidden));
        body.put("attributes", data(hidden));
        scene.visibly("context.contribution-recorded", scene.id(what), owner, body);
        for (var revision = 2; revision < 2 + hidden.nextInt(2); revision++) {
            var worded = new LinkedHashMap<>(body);
            worded.put("statement", Words.some(hidden));
            worded.put("revision", revision);
            scene.hidden(scene.now() + revision, told("corrected", what, worded));
        }
    }

    /** The observer's own, which it corrects. */
    void own(int n) {
        var what = "own " + n;
        var body = body(what, scene.observer.organisation(), Dice.one(scene.seen(), List.of(Sort.values())));
        scene.visibly("context.contribution-recorded", scene.id(what), scene.observer.organisation(), body);
        for (var revision = 2L; revision < 4; revision++) {
            var worded = new LinkedHashMap<>(body);
            worded.put("statement", "Mended " + revision);
            worded.put("revision", revision);
            scene.visibly("context.contribution-corrected", scene.id(what), scene.observer.organisation(), worded);
        }
    }

    /** Not for the observer, for one of six reasons and no other; there or not, early or late, corrected or taken back. */
    void hidden(int n) {
        var what = "hidden " + n;
        var random = scene.hidden(what);
        if (Dice.oneIn(random, 4)) {
            return;
        }
        var owner = Dice.one(random, scene.observer.others(SAFE_HOME, VICTIM_SUPPORT, OM, PROBATION, CHILD_BOARD));
        var body = body(what, owner, Dice.one(random, scene.observer.visible()));
        body.put("statement", Words.some(random));
        body.put("attributes", data(random));
        keepAway(body, random);
        var moment = scene.later(random, scene.now());
        scene.hidden(moment, told("recorded", what, body));
        for (var revision = 2L; revision < 2 + random.nextInt(3); revision++) {
            var worded = new LinkedHashMap<>(body);
            worded.put("statement", Words.some(random));
            worded.put("revision", revision);
            moment += 7;
            scene.hidden(moment, told("corrected", what, worded));
        }
        if (Dice.oneIn(random, 4)) {
            scene.hidden(moment + 7, told("withdrawn", what, body));
        }
    }

    private void keepAway(Map<String, Object> body, Random random) {
        switch (random.nextInt(6)) {
            case 0 ->
                body.put("category", Dice.one(random, scene.observer.hidden()).name());
            case 1 -> body.put("audience", Map.of("organisations", scene.observer.others(CHILD_BOARD, WSS)));
            case 2 -> body.remove("necessity");
            case 3 -> body.put("handling", "DIRECTOR_RELEASE");
            case 4 -> body.put("consentOf", scene.id("child"));
            default -> body.put("validUntil", "2026-09-13");
        }
    }

    private Told told(String verb, String what, Map<String, Object> body) {
        return new Told("context.contribution-" + verb, scene.id(what), (String) body.get("organisation"), body);
    }

    private Map<String, Object> body(String what, String owner, Sort category) {
        UUID child = scene.id("child");
        var body = new LinkedHashMap<String, Object>();
        body.put("contributionId", scene.id(what));
        body.put("organisation", owner);
        body.put("personIds", List.of(child));
        body.put("category", category.name());
        body.put("kind", "FACT");
        body.put("statement", "What is known: " + what);
        body.put("attributes", List.of());
        body.put("source", Map.of("spokenInPerson", true, "on", "2026-09-13"));
        body.put("necessity", Map.of("why", "Because of " + what, "influence", "It matters"));
        body.put("audience", TABLE);
        body.put("handling", "OPEN");
        body.put("revision", 1L);
        return body;
    }
}
