package nl.ketenkaart.privacy.authzen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Submission;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request's body, read by hand: what is not known is ignored (AuthZEN 1.0, 10.1), what is known has its form, and all that is
 * wrong is told at once.
 *
 * @param pointer where it stands in what was sent
 */
record Envelope(ObjectNode fields, String pointer, List<Fault> faults) {

    /**
     * @throws ProblemException 400 where it is not said to be JSON, is none, or is not an object
     */
    static Envelope of(Submission submission, JsonMapper mapper) {
        if (!submission.json()) {
            throw ProblemException.fault("header:Content-Type", "must be application/json");
        }
        try {
            var tree = mapper.readTree(submission.body());
            if (tree instanceof ObjectNode object) {
                return new Envelope(object, "", new ArrayList<>());
            }
            throw ProblemException.fault("", "must be a JSON object");
        } catch (JacksonException e) {
            throw ProblemException.fault("", "is not JSON as it should be: broken, too deep, or a name twice");
        }
    }

    /** The same fields for which faults are counted apart. */
    Envelope apart() {
        return new Envelope(fields, pointer, new ArrayList<>());
    }

    boolean has(String name) {
        return fields.has(name);
    }

    void fault(String name, String what) {
        faults.add(new Fault(pointer + "/" + name, what));
    }

    /** An object; without it an empty one, which is a fault where it must be there. */
    Envelope object(String name, boolean required) {
        var node = fields.get(name);
        if (node instanceof ObjectNode object) {
            return new Envelope(object, pointer + "/" + name, faults);
        }
        if (node != null) {
            fault(name, "must be an object");
        } else if (required) {
            fault(name, "is missing");
        }
        return new Envelope(fields.objectNode(), pointer + "/" + name, new ArrayList<>());
    }

    Optional<String> text(String name) {
        var node = fields.get(name);
        if (node != null && !node.isString()) {
            fault(name, "must be a string");
        }
        return node != null && node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    String required(String name) {
        if (!fields.has(name)) {
            fault(name, "is missing");
        }
        return text(name).orElse("");
    }

    /** What it says there, if it is a text; whatever else stands there is ignored. */
    Optional<String> word(String name) {
        return Optional.ofNullable(fields.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** Empty also where there is none. */
    List<JsonNode> list(String name, int atMost) {
        var node = fields.get(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            fault(name, "must be an array");
        } else if (node.size() > atMost) {
            fault(name, "has more than " + atMost + " elements");
        }
        return node.isArray() ? node.valueStream().toList() : List.of();
    }

    @Nullable
    Integer number(String name, int least) {
        var node = fields.get(name);
        if (node != null && (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < least)) {
            fault(name, "must be a whole number of at least " + least);
            return null;
        }
        return node == null ? null : Integer.valueOf(node.asInt());
    }

    /**
     * @throws ProblemException 400 with all of them
     */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults.stream().distinct().toList());
        }
    }
}
