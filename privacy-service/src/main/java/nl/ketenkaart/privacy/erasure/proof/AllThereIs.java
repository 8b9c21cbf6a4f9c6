package nl.ketenkaart.privacy.erasure.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Where a case may lie: who may not look into all of it is shown less by broker and store, without a word, and would find that nothing is left.
 *
 * @param topics with those of dead letters
 * @param databases those of the services and of the keys
 */
record AllThereIs(Set<String> topics, Set<String> databases) {
    private static final String LIST = "/topics.yaml";
    private static final Set<String> DATABASES =
            Set.of("case-service", "context-service", "privacy-service", "notification-service", "keys");

    /** Of this platform: the topics by the list that also makes them. */
    static AllThereIs ofThePlatform() {
        try (var list = Objects.requireNonNull(AllThereIs.class.getResourceAsStream(LIST))) {
            var all = new YAMLMapper().readTree(list);
            var suffix = all.at("/deadLetters/suffix").asString();
            var topics = new TreeSet<String>();
            for (var topic : all.path("topics")) {
                var name = topic.path("name").asString();
                topics.add(name);
                topic.path("consumers").forEach(one -> topics.add(name + "." + one.asString() + "." + suffix));
            }
            return new AllThereIs(topics, DATABASES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException with those that are not among what is shown */
    void areTopics(Collection<String> shown) {
        among("topics", topics, shown);
    }

    /** @throws IllegalStateException with those that are not among what is shown */
    void areDatabases(Collection<String> shown) {
        among("databases", databases, shown);
    }

    private static void among(String what, Set<String> all, Collection<String> shown) {
        var hidden = new TreeSet<>(all);
        hidden.removeAll(Set.copyOf(shown));
        if (!hidden.isEmpty()) {
            throw new IllegalStateException("these " + what + " are not shown to this user: " + hidden);
        }
    }
}
