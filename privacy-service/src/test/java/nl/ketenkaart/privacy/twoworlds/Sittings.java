package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.twoworlds.Chronicle.Event;

/** Sessions of the prosecution's: with the observer's case on the agenda between others', and without. */
record Sittings(Chronicle chronicle, Dice dice, Observer observer) {
    static final String SHARED = "shared session";
    static final String FOREIGN = "foreign session";
    private static final int FROM = 36 * 3600;

    static UUID id(String name) {
        return Chronicle.id("session " + name);
    }

    /** The observer's case is discussed; of the others on the agenda, of who came for those and what they said it learns nothing. */
    void shared(String own, List<String> foreign) {
        var random = dice.hidden(SHARED + ": what else is discussed, and with whom");
        var agenda = new ArrayList<>(
                foreign.stream().filter(one -> random.nextBoolean()).toList());
        agenda.add(random.nextInt(agenda.size() + 1), own);
        var attendance = new LinkedHashSet<>(List.of(OM, CHILD_BOARD));
        if (observer.seated() && dice.seen().nextBoolean()) {
            attendance.add(observer.organisation());
        }
        attendance.addAll(foreigners(random));
        tell(SHARED, FROM, planned("2026-09-16T08:00:00Z"));
        tell(SHARED, FROM + 1, agenda(agenda, random));
        tell(SHARED, FROM + 2, Map.of("organisations", List.copyOf(attendance)));
        for (var n = random.nextInt(3); n > 0; n--) {
            tell(SHARED, FROM + 2 + n, lesson(Words.some(random), Dice.one(random, List.of(SALVATION_ARMY, WSS))));
        }
        tell(SHARED, FROM + 10, Map.of());
        conclude(agenda, own, random);
    }

    private void conclude(List<String> agenda, String own, Random random) {
        var moment = FROM + 20;
        for (var about : agenda) {
            moment++;
            var reason = about.equals(own) ? "Wait for the guardian" : Words.some(random);
            tell(SHARED, about.equals(own) ? FROM + 30 : moment, outcome(about, reason));
        }
        tell(SHARED, FROM + 40, lesson("Begin in time.", OM));
        tell(SHARED, FROM + 50, Map.of("status", "closed"));
    }

    /** Who sits at none of the observer's tables. */
    private Set<String> foreigners(Random random) {
        return Set.copyOf(observer.others(SALVATION_ARMY, WSS).stream()
                .filter(one -> random.nextBoolean())
                .toList());
    }

    void foreign(List<String> foreign) {
        var random = dice.hidden(FOREIGN);
        if (random.nextBoolean()) {
            var moment = FROM + 1000 + random.nextInt(500);
            tell(FOREIGN, moment, planned("2026-09-1" + (5 + random.nextInt(4)) + "T12:45:00Z"));
            tell(FOREIGN, moment + 1, agenda(foreign, random));
            tell(FOREIGN, moment + 2, Map.of("organisations", List.of(OM, CHILD_BOARD)));
        }
    }

    private static Map<String, Object> planned(String startsAt) {
        return Map.of(
                "startsAt",
                startsAt,
                "endsAt",
                startsAt.replace("T08:0", "T09:0").replace("T12:4", "T14:4"),
                "place",
                "Paardenveld",
                "chairOrganisation",
                OM,
                "organisation",
                OM);
    }

    private static Map<String, Object> agenda(List<String> cases, Random random) {
        var items = cases.stream()
                .map(name -> Map.of(
                        "caseId",
                        Chronicle.id("case " + name),
                        "question",
                        name.equals(Worlds.MAIN) ? "Where is she safe?" : Words.some(random)))
                .toList();
        return Map.of("items", items);
    }

    private static Map<String, Object> lesson(String text, String by) {
        return Map.of("lessonId", Chronicle.id(text), "organisation", by, "kind", "LESSON", "text", text);
    }

    private static Map<String, Object> outcome(String about, String reason) {
        return Map.of(
                "caseId",
                Chronicle.id("case " + about),
                "outcome",
                "RE_AGENDAED",
                "reason",
                reason,
                "actions",
                List.of());
    }

    private void tell(String session, int moment, Map<String, Object> body) {
        var whole = new HashMap<String, Object>(body);
        whole.put("sessionId", id(session));
        chronicle.tell(moment, new Event("cases." + verb(body), id(session), id(session), OM, whole));
    }

    private static String verb(Map<String, Object> body) {
        if (body.containsKey("startsAt")) {
            return "session-planned";
        }
        if (body.containsKey("items")) {
            return "agenda-set";
        }
        if (body.containsKey("organisations")) {
            return "attendance-recorded";
        }
        if (body.containsKey("lessonId")) {
            return "lesson-noted";
        }
        if (body.containsKey("outcome")) {
            return "agenda-item-concluded";
        }
        return body.containsKey("status") ? "session-closed" : "session-opened";
    }
}
