package nl.ketenkaart.local.fuzz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.ketenkaart.local.demo.partner.Answer;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {
    private static final int NOT_NOW = 503;
    /** What the door refuses before it is known which operation is asked. */
    private static final Set<Integer> AT_THE_DOOR = Set.of(400, 401, 405, 406, 413, 414, 429, 431);

    /** Comes back as it was sent, by design. */
    private static final String NAME_OF_A_REQUEST = "X-Request-ID";

    private static final Pattern MACHINERY =
            Pattern.compile("(?i)(\\b(java|javax|org|com|io|reactor|tools|nl\\.ketenkaart)"
                    + "(\\.[a-z_]\\w*)+\\.[A-Z]\\w+|\\w+(Exception|Error)\\b|\\bat [\\w.$]+\\(|\\.java:\\d+"
                    + "|\\b(spring|netty|jackson|kafka|mongo\\w*|keycloak|jdk)\\b)");
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> unavailable = new TreeMap<>();

    /** @param foreign words of others that who asked may not see */
    List<String> faults(Sent sent, Answer answer, Collection<String> foreign) {
        statuses.merge(answer.status(), 1, Integer::sum);
        var faults = new ArrayList<String>();
        if (answer.status() == NOT_NOW) {
            unavailable.merge(answer.json().path("detail").asString(""), 1, Integer::sum);
        }
        check(faults, answer.status() < 500 || answer.status() == NOT_NOW, "fails");
        check(faults, answer.status() != NOT_NOW || answer.header("Retry-After").isPresent(), "does not say when");
        check(faults, isDocumented(sent, answer.status()), "is not documented");
        foreign.stream()
                .filter(word -> answer.text().contains(word)
                        || answer.headers().toString().contains(word))
                .forEach(word -> faults.add("tells what is not for " + sent.as() + ": " + word));
        if (answer.status() >= 400) {
            refusal(sent, answer, faults);
        }
        return faults;
    }

    private static boolean isDocumented(Sent sent, int status) {
        return sent.operation().statuses().contains(status) || AT_THE_DOOR.contains(status) || !sent.addressed();
    }

    private static void refusal(Sent sent, Answer answer, List<String> faults) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeIf(NAME_OF_A_REQUEST::equalsIgnoreCase);
        check(faults, !(headers + answer.text()).contains(sent.secret()), "says again what it was sent");
        check(faults, !MACHINERY.matcher(answer.text()).find(), "tells of the machinery");
        if (!sent.method().equals("HEAD")) {
            var type = answer.header("Content-Type").orElse("");
            check(faults, type.startsWith("application/problem+json"), "is no problem but " + type);
            check(faults, answer.json().path("status").asInt(0) == answer.status(), "has another status within");
            check(faults, answer.json().propertyNames().containsAll(Set.of("type", "title", "detail")), "lacks words");
        }
    }

    private static void check(List<String> faults, boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }

    /** What part of the answers only says that too much was asked. */
    double tooMany() {
        return statuses.getOrDefault(429, 0) / (double) asked();
    }

    /** What part of the answers only says that something is away. */
    double notNow() {
        return statuses.getOrDefault(NOT_NOW, 0) / (double) asked();
    }

    int asked() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return asked() + " answers by status " + statuses + (unavailable.isEmpty() ? "" : ", 503: " + unavailable);
    }
}
