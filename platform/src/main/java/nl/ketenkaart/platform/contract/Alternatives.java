package nl.ketenkaart.platform.contract;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Clears up what is found where several forms are allowed: a validator names what each of them lacks. Of the form that was
 * evidently meant its own faults are named and no others; where none was, that none was, once.
 */
final class Alternatives {
    static final Set<String> KEYWORDS = Set.of("oneOf", "anyOf");
    private static final Set<String> FORM = Set.of("type", "const", "enum");

    private Alternatives() {}

    static List<Error> cleared(List<Error> errors) {
        var left = new ArrayList<>(errors);
        for (var choice : errors) {
            if (KEYWORDS.contains(choice.getKeyword()) && left.contains(choice)) {
                clear(choice, left);
            }
        }
        return left;
    }

    private static void clear(Error choice, List<Error> left) {
        var inside = left.stream().filter(error -> isInside(choice, error)).toList();
        var foreign = inside.stream()
                .filter(error -> isOfForm(choice, error))
                .map(error -> branch(choice, error))
                .toList();
        var meant = inside.stream()
                .filter(error -> !foreign.contains(branch(choice, error)))
                .findFirst()
                .map(error -> branch(choice, error));
        left.removeIf(error -> isInside(choice, error)
                && !meant.filter(branch(choice, error)::equals).isPresent());
        if (meant.isPresent()) {
            left.remove(choice);
        }
    }

    /** Whether it says that what stands there is another kind of thing altogether. */
    private static boolean isOfForm(Error choice, Error error) {
        return FORM.contains(error.getKeyword()) && place(error).equals(place(choice));
    }

    private static boolean isInside(Error choice, Error error) {
        return rule(error).startsWith(rule(choice) + "/") && (place(error) + "/").startsWith(place(choice) + "/");
    }

    /** Which of the forms it is about. */
    private static String branch(Error choice, Error error) {
        return rule(error).substring(rule(choice).length() + 1).split("/", 2)[0];
    }

    private static String rule(Error error) {
        return error.getEvaluationPath().toString();
    }

    private static String place(Error error) {
        return error.getInstanceLocation().toString();
    }
}
