package nl.ketenkaart.local.demo.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Some steps of a story stand for several calls in a row; here they become those. */
final class Unfolding {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Unfolding() {}

    static List<ObjectNode> of(ObjectNode step) {
        return switch (step.path("do").asString()) {
            case "open session" -> opening(step);
            case "re-agenda" -> reAgendaing(step);
            default -> List.of(step);
        };
    }

    private static List<ObjectNode> opening(ObjectNode step) {
        var attendance = step.deepCopy().put("do", "record attendance");
        var opened = step.deepCopy();
        opened.set("body", NODES.objectNode().put("status", "IN_PROGRESS"));
        return List.of(attendance, opened);
    }

    /** Again and again the same: a session is planned, the case is on its agenda, and is put off to the next. */
    private static List<ObjectNode> reAgendaing(ObjectNode step) {
        var steps = new ArrayList<ObjectNode>();
        IntStream.rangeClosed(1, step.path("times").asInt())
                .forEach(time -> steps.addAll(reAgendaing(step, "session " + time)));
        return steps;
    }

    private static List<ObjectNode> reAgendaing(ObjectNode step, String session) {
        var secretary = step.path("as").asString();
        var chair = step.path("chair").asString();
        var told = step.path("body");
        var plan = call(secretary, "plan session", session, picked(told, "startsAt", "endsAt", "place", "extra"));
        plan.withObjectProperty("body").put("chairOrganisation", chair.substring(0, chair.indexOf('/')));
        plan.put("ref", session);
        var item = picked(told, "question").put("caseId", "@case");
        var agenda = NODES.objectNode().set("items", NODES.arrayNode().add(item));
        var attendance = NODES.objectNode().set("organisations", step.path("attendance"));
        var outcome = picked(told, "reason").put("outcome", "RE_AGENDAED").set("actions", NODES.arrayNode());
        return List.of(
                plan,
                call(secretary, "set agenda", session, agenda),
                call(chair, "record attendance", session, attendance),
                call(chair, "open session", session, NODES.objectNode().put("status", "IN_PROGRESS")),
                call(chair, "outcome", session, outcome),
                call(chair, "close session", session, NODES.objectNode().put("status", "CLOSED")));
    }

    private static ObjectNode call(String who, String words, String session, ObjectNode body) {
        return NODES.objectNode()
                .put("as", who)
                .put("do", words)
                .put("session", session)
                .set("body", body);
    }

    private static ObjectNode picked(JsonNode from, String... fields) {
        var picked = NODES.objectNode();
        for (var field : fields) {
            picked.set(field, from.path(field));
        }
        return picked;
    }
}
