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

    <B> B read(Submission submission, Class<B> type, Function<B, List<Fault>> check) {
        var tree = tree(submission);
        var finding = schemas.check(submission.method(), submission.operation(), tree);
        var faults = new ArrayList<>(finding.faults());
        if (!finding.readable()) {
            throw ProblemException.faults(faults);
        }
        var body = bind(tree, type, faults);
        faults.addAll(check.apply(body));
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults.stream().distinct().toList());
        }
        return body;
    }

    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && UUID_FORM.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private JsonNode tree(Submission submission) {
        if (!submission.json()) {
            throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
        try {
            var tree = mapper.readTree(submission.body());
            if (tree == null || tree.isMissingNode()) {
                throw ProblemException.fault("", "the body is empty");
            }
            return tree;
        } catch (JacksonException e) {
            throw ProblemException.fault("", "the body is not JSON as it should be" + at(e));
        }
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
