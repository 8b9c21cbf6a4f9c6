package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.ketenkaart.privacy.twoworlds.Observer.Sort;
import nl.ketenkaart.privacy.twoworlds.Scene.Told;

/** What a case goes through from its being raised to its end, with everything in it that the observer may not read. */
record TableTalk(Scene scene) {

    String raiser() {
        return scene.observer.is(POLICE) ? SAFE_HOME : POLICE;
    }

    UUID suspect() {
        return scene.id("suspect");
    }

    UUID child() {
        return scene.id("child");
    }

    /** @param seats of the organisations that are there from the start */
    void raised(List<String> seats) {
        var incident = new HashMap<String, Object>(
                Map.of("on", "2026-09-14", "municipality", "Utrecht", "summary", "Neighbours call."));
        if (scene.observer.isHidden(Sort.POLICE_CONTACT)) {
            var random = scene.hidden("police report");
            if (random.nextInt(4) > 0) {
                incident.put("policeReport", "PL0900-2026-" + random.nextInt(1000));
            }
        }
        var body = new HashMap<String, Object>();
        body.put("reference", "MN-2026-" + scene.caseId.toString().substring(0, 5));
        body.put("kind", "DOMESTIC_VIOLENCE");
        body.put("urgency", Dice.one(scene.seen(), List.of("RED", "AMBER")));
        body.put("actBy", Chronicle.at(scene.now() + 4 * 3600).toString());
        body.put("organisation", raiser());
        body.put("incident", incident);
        body.put("persons", List.of(person(suspect(), "SUSPECT"), person(child(), "CHILD")));
        body.put("concern", concern());
        body.put("seats", seats.stream().map(this::seat).toList());
        scene.visibly("cases.case-raised", raiser(), body);
    }

    private Map<String, Object> concern() {
        return Map.of(
                "concernId",
                scene.id("concern"),
                "organisation",
                raiser(),
                "level",
                3,
                "facts",
                "Arrest.",
                "feeling",
                "Unclear.");
    }

    private Map<String, Object> seat(String organisation) {
        return Map.of(
                "organisation",
                organisation,
                "kind",
                KINDS.get(organisation).name(),
                "guest",
                false,
                "from",
                Chronicle.at(scene.now()).toString());
    }

    /** Her age is seen by all, her exact day of birth by few; where she lives by fewer, and where she hides. */
    private Map<String, Object> person(UUID id, String role) {
        var person = new LinkedHashMap<String, Object>();
        var child = role.equals("CHILD");
        person.put("personId", id);
        person.put("role", role);
        person.put("name", child ? "Meisje Binta" : "Mevrouw Alblas");
        person.put("atRisk", child);
        person.put("birthDate", (child ? "2017" : "1968") + "-05-" + (10 + birthday(role)));
        if (scene.observer.isHidden(child ? Sort.WHEREABOUTS : Sort.LIVING)) {
            putPlace(person, scene.hidden("place of the " + role));
        }
        return person;
    }

    private int birthday(String role) {
        return scene.observer.isHidden(Sort.NEEDS)
                ? scene.hidden("birthday of the " + role).nextInt(20)
                : Math.floorMod(scene.id(role).hashCode(), 20);
    }

    private static void putPlace(Map<String, Object> person, Random random) {
        if (random.nextInt(4) > 0) {
            person.put("address", Words.some(random));
            person.put("municipality", Words.some(random));
        }
    }

    /** What the observer may not read of what anybody in the case does is said in other words, longer or not at all. */
    void accepted() {
        var reason =
                scene.observer.isHidden(Sort.LEGAL) ? Words.some(scene.hidden("why accepted")) : "A child at risk.";
        scene.visibly("cases.case-accepted", OM, Map.of("organisation", OM, "reason", reason));
        scene.visibly("cases.director-appointed", OM, Map.of("organisation", CHILD_BOARD, "by", OM));
        scene.visibly("cases.director-accepted", CHILD_BOARD, Map.of("organisation", CHILD_BOARD));
    }

    void guest(String organisation) {
        scene.visibly(
                "cases.organisation-seated",
                CHILD_BOARD,
                Map.of(
                        "organisation",
                        organisation,
                        "kind",
                        KINDS.get(organisation).name(),
                        "guest",
                        true,
                        "from",
                        Chronicle.at(scene.now()).toString(),
                        "reason",
                        "Needed.",
                        "by",
                        CHILD_BOARD));
    }

    /** Whether she knows is seen by all; why not yet is not. */
    void notToldYet() {
        var ground = scene.observer.isHidden(Sort.LEGAL) ? Words.some(scene.hidden("why not told")) : "Heard first.";
        var body = new HashMap<String, Object>(
                Map.of("personId", suspect(), "organisation", CHILD_BOARD, "informed", false, "until", "2026-09-25"));
        body.put("ground", ground);
        scene.visibly("cases.person-notice-recorded", CHILD_BOARD, body);
    }

    /** A person is corrected in what the observer may not read: where she is. */
    void movedSecretly() {
        if (scene.observer.isHidden(Sort.LIVING)) {
            var random = scene.hidden("the suspect moves");
            for (var n = random.nextInt(3); n > 0; n--) {
                var person = person(suspect(), "SUSPECT");
                putPlace(person, random);
                var body = Map.of(
                        "organisation", SAFE_HOME, "person", person, "fields", List.of("address", "municipality"));
                scene.hidden(
                        scene.later(random, scene.now()),
                        new Told("cases.person-corrected", scene.caseId, SAFE_HOME, body));
            }
        }
    }

    void interpreted(int version) {
        var hidden = scene.observer.isHidden(Sort.FAMILY_SYSTEM);
        var random = hidden ? scene.hidden("picture " + version) : scene.seen();
        var id = scene.id("interpretation " + version);
        var body = new HashMap<String, Object>();
        body.put("interpretationId", id);
        body.put("version", version);
        body.put("organisation", CHILD_BOARD);
        body.put("pictureOfTheSituation", Words.some(random));
        body.put("patterns", random.nextBoolean() ? List.of("CHILD_NEGLECT") : List.of("COERCIVE_CONTROL", "OTHER"));
        body.put("otherPattern", Words.some(random));
        body.put("safety", List.of(Map.of("personId", child(), "phase", "ACUTE_DANGER", "why", "Abroad.")));
        body.put("instruments", instruments(random));
        scene.visibly("cases.case-interpreted", CHILD_BOARD, body);
        if (hidden) {
            dissents(id, random);
        }
    }

    private static List<Object> instruments(Random random) {
        var used = new ArrayList<Object>();
        for (var n = random.nextInt(3); n > 0; n--) {
            used.add(Map.of("name", "MASIC", "outcome", Words.some(random)));
        }
        return used;
    }

    private void dissents(UUID interpretation, Random random) {
        for (var n = random.nextInt(3); n > 0; n--) {
            var by = Dice.one(random, scene.observer.others(POLICE, VICTIM_SUPPORT, SAFE_HOME));
            var body = Map.<String, Object>of(
                    "interpretationId",
                    interpretation,
                    "dissentId",
                    scene.id("dissent " + interpretation + n),
                    "organisation",
                    by,
                    "text",
                    Words.some(random));
            scene.hidden(scene.later(random, scene.now()), new Told("cases.dissent-recorded", scene.caseId, by, body));
        }
    }
}
