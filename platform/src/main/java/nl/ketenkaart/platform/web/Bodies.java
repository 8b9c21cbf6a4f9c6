package nl.ketenkaart.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.contract.BodySchemas;
import nl.ketenkaart.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body: by the contract first, then by the operation's own check; all faults leave in one answer. */
final class Bodies {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private final BodySchemas schemas;
    private final JsonMapper mapper;

    Bodies(BodySchemas schemas, JsonMapper mapper) {
        this.schemas = schemas;
        this.mapper = mapper;
    }

    /**
     * What to check of a body beyond its contract.
     *
     * @param draft what is checked: every part of it may be missing, namely where the body cannot be read
     */
    record Check<D>(Class<D> draft, Function<D, List<Fault>> faults, boolean ofDrafts) {
        static <B> Check<B> whole(Class<B> body, Function<B, List<Fault>> faults) {
            return new Check<>(body, faults, false);
        }
    }

    /** @param found the faults of the request besides its body: they are named together */
    <B, D> B read(Submission submission, Class<B> type, Check<D> check, List<Fault> found) {
        var tree = tree(submission, found);
        var finding = schemas.check(submission.method(), submission.operation(), tree);
        var faults = new ArrayList<>(found);
        faults.addAll(finding.faults());
        if (finding.readable() || check.ofDrafts() && finding.reads("")) {
            var draft = bind(without(tree, finding.unreadable()), check.draft(), faults);
            check.faults().apply(draft).stream()
                    .filter(fault -> finding.reads(fault.pointer()))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults.stream().distinct().toList());
        }
        return bind(tree, type, faults);
    }

    /** What can be read of it: without the fields, and with null for the elements of a list, that cannot. */
    private static JsonNode without(JsonNode tree, List<String> unreadable) {
        var left = tree.deepCopy();
        for (var pointer : unreadable) {
            prune(left, pointer.substring(1).split("/", -1));
        }
        return left;
    }

    private static void prune(JsonNode tree, String[] path) {
        var node = tree;
        for (var i = 0; i < path.length; i++) {
            var step = path[i];
            if (node instanceof ArrayNode list) {
                list.setNull(Integer.parseInt(step));
                return;
            }
            if (!(node instanceof ObjectNode fields)) {
                return;
            }
            var next = fields.get(step);
            if (next == null || !next.isContainer() || i == path.length - 1) {
                fields.remove(step);
                return;
            }
            node = next;
        }
    }

    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && UUID_FORM.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private JsonNode tree(Submission submission, List<Fault> found) {
        if (!submission.json()) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
        try {
            var tree = mapper.readTree(submission.body());
            if (tree == null || tree.isMissingNode()) {
                throw unread(found, "the body is empty");
            }
            return tree;
        } catch (JacksonException e) {
            throw unread(found, "the body is not JSON as it should be" + at(e));
        }
    }

    private static ProblemException unread(List<Fault> found, String why) {
        var faults = new ArrayList<>(found);
        faults.add(new Fault("", why));
        return ProblemException.faults(faults);
    }

    private <B> B bind(JsonNode tree, Class<B> type, List<Fault> found) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw ProblemException.faults(
                    found.isEmpty() ? List.of(new Fault(pointer(e), "does not have the form it must have")) : found);
        }
    }

    private static String at(JacksonException e) {
        var where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
    }

    private static String pointer(JacksonException e) {
        var pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return pointer.toString();
    }
}
