package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.privacy.twoworlds.Observer.Sort;

/** How a case is decided, followed up and closed. The letter is for the prosecution and whom the decision names: never the observer. */
record Ending(Scene scene) {

    void decided() {
        var named = Dice.one(scene.seen(), scene.observer.others(PROBATION, SAFE_HOME));
        var letter = scene.hidden("letter");
        var random = scene.observer.isHidden(Sort.LEGAL) ? scene.hidden("decision") : scene.seen();
        var body = new HashMap<String, Object>();
        body.put("decisionId", scene.id("decision"));
        body.put("organisation", OM);
        body.put("motivation", Words.some(random));
        body.put("disposition", Map.of("type", "DISMISSAL", "conditions", List.of(Words.some(random))));
        body.put("measures", List.of(measure(named, Words.some(random))));
        body.put("feedback", List.of());
        if (letter.nextInt(4) > 0) {
            body.put("letter", letter(Words.some(letter)));
        }
        scene.visibly("cases.case-decided", OM, body);
        duty(named);
    }

    private Map<String, Object> measure(String named, String description) {
        return Map.of(
                "measureId",
                scene.id("measure"),
                "description",
                description,
                "organisation",
                named,
                "personId",
                scene.id("suspect"),
                "startBy",
                "2026-10-05");
    }

    private Map<String, Object> letter(String text) {
        return Map.of("letterId", scene.id("letter"), "personId", scene.id("suspect"), "language", "es", "text", text);
    }

    private void duty(String owner) {
        var id = scene.id("duty");
        var body =
                new HashMap<String, Object>(Map.of("followUpId", id, "organisation", owner, "what", "START_MEASURE"));
        body.put("concerning", scene.id("measure"));
        body.put("due", "2026-10-05");
        scene.visibly("follow-ups.follow-up-opened", id, owner, body);
        var random = scene.observer.isHidden(Sort.LEGAL) ? scene.hidden("report on the duty") : scene.seen();
        if (random.nextBoolean()) {
            body.put("outcome", "STARTED");
            body.put("on", "2026-09-15");
            body.put("evidence", Words.some(random));
            scene.hidden(
                    scene.now() + Chronicle.STEP / 2, new Scene.Told("follow-ups.follow-up-reported", id, owner, body));
        }
    }

    /** That something stands still is for who sets agendas. */
    void followedUp() {
        scene.visibly("cases.follow-up-began", OM, Map.of());
        var random = scene.hidden("stands still");
        if (!scene.observer.is(OM) && random.nextBoolean()) {
            var moment = scene.later(random, scene.now());
            scene.hidden(moment, new Scene.Told("cases.case-proposed", scene.caseId, OM, Map.of()));
        }
    }

    void closed() {
        var random = scene.observer.isHidden(Sort.LEGAL) ? scene.hidden("why closed") : scene.seen();
        scene.visibly(
                "cases.case-closed",
                CHILD_BOARD,
                Map.of("closureId", scene.id("closure"), "organisation", CHILD_BOARD, "reason", Words.some(random)));
    }

    /** The matters that are left open are for who takes over. */
    void handedOver() {
        var to = Dice.one(scene.seen(), scene.observer.others(SAFE_HOME, PROBATION));
        var open = Words.some(scene.hidden("open matters"));
        scene.visibly(
                "cases.direction-handed-over",
                OM,
                Map.of("organisation", OM, "from", CHILD_BOARD, "to", to, "openMatters", open));
        scene.visibly("cases.director-appointed", OM, Map.of("organisation", to, "by", OM));
        scene.visibly("cases.director-accepted", to, Map.of("organisation", to));
    }
}
