package nl.ketenkaart.local.demo.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of a story: who does what.
 *
 * @param at the moment in the story at which it happens
 * @param step as it is written in the story's file
 */
public record Scene(Instant at, ObjectNode step) {

    public Operation operation() {
        return Operation.named(step.path("do").asString());
    }

    public Optional<String> text(String field) {
        return step.path(field).stringValueOpt();
    }

    public List<String> texts(String field) {
        return step.path(field).valueStream().map(JsonNode::asString).toList();
    }

    public int number(String field) {
        return step.path(field).asInt(1);
    }

    /** What is sent; names of earlier things are written with an at sign before them. */
    public ObjectNode body() {
        return step.path("body") instanceof ObjectNode body ? body : JsonNodeFactory.instance.objectNode();
    }

    /** The same scene, its dates and instants moved as if it happened now. */
    public Scene playedAt(Instant now) {
        return new Scene(now, new Shift(at, now).of(step));
    }
}
