package nl.ketenkaart.platform.contract;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Where a value may have one of several forms, the faults of the one that was meant: a list with a fault in it was meant to be
 * a list. Where none was, that alone is said, and not what it would have to be for each.
 */
final class Forms {
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");
    /** Faults of a value that was not meant to have that form at all. */
    private static final Set<String> OTHER = Set.of("type", "const", "enum");

    private Forms() {}

    static List<Error> meant(List<Error> errors) {
        return errors.stream()
                .filter(error -> CHOICES.contains(error.getKeyword()))
                .reduce(errors, Forms::chosen, (one, other) -> other);
    }

    private static List<Error> chosen(List<Error> errors, Error choice) {
        var within = choice.getEvaluationPath() + "/";
        Predicate<Error> ofSome = error -> path(error).startsWith(within);
        var wrong = errors.stream()
                .filter(ofSome)
                .filter(error -> OTHER.contains(error.getKeyword())
                        && error.getInstanceLocation().equals(choice.getInstanceLocation()))
                .map(error -> form(error, within))
                .collect(Collectors.toSet());
        var meant = errors.stream()
                .filter(ofSome)
                .map(error -> form(error, within))
                .filter(form -> !wrong.contains(form))
                .collect(Collectors.toSet());
        return meant.size() == 1
                ? errors.stream()
                        .filter(error -> error != choice)
                        .filter(error -> !ofSome.test(error) || meant.contains(form(error, within)))
                        .toList()
                : errors.stream().filter(ofSome.negate()).toList();
    }

    /** Which of the forms, by its number in the contract. */
    private static String form(Error error, String within) {
        var rest = path(error).substring(within.length());
        return rest.substring(0, (rest + "/").indexOf('/'));
    }

    /** The forms in words: {@code "TABLE", a list}. */
    static String named(List<JsonNode> forms) {
        return forms.stream().map(Forms::name).collect(Collectors.joining(", "));
    }

    private static String name(JsonNode form) {
        if (form.has("const")) {
            return form.get("const").toString();
        }
        return switch (form.path("type").asString("")) {
            case "array" -> "a list";
            case "object" -> "an object";
            case "string" -> "a text";
            default -> "what the contract says";
        };
    }

    private static String path(Error error) {
        return error.getEvaluationPath().toString();
    }
}
