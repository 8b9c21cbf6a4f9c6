package nl.ketenkaart.ctl.settings;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything is.
 *
 * @param project the folder with the topics and the realm as code
 * @param oin the number that stands on events of this installation
 * @param kafka the settings of Kafka's own client
 * @param mongodb the connection string
 * @param keycloak empty: organisations cannot be added or removed from here
 * @param services what tells that a service is ready, by its name
 * @param authorities whose certificates services may bear, besides those that this JDK knows
 * @param commands how the services' own commands are run, by verb; the words that follow it are added
 * @param standStill how the services stand still while a store that cannot be read as of one moment is read
 */
public record CtlSettings(
        Path project,
        String oin,
        Map<String, Object> kafka,
        String mongodb,
        Optional<Keycloak> keycloak,
        Map<String, URI> services,
        List<X509Certificate> authorities,
        Map<String, List<String>> commands,
        Optional<StandStill> standStill) {
    /** The databases of the services, by whose name each goes; the keys of contents have one of their own. */
    public static final List<String> DATABASES =
            List.of("case-service", "context-service", "privacy-service", "notification-service", "keys");

    /**
     * Keycloak's admin API.
     *
     * @param password the administrator's
     */
    public record Keycloak(URI address, String realm, String user, String password) {
        @Override
        public String toString() {
            return address + " as " + user;
        }
    }

    /** Two commands: from the end of the first until the second none of the services writes. */
    public record StandStill(List<String> begin, List<String> end) {}

    /** @throws Refusal when these settings do not say how to */
    public List<String> command(String verb) {
        var words = commands.get(verb);
        if (words == null) {
            throw new Refusal("The settings do not say how " + verb + " is run: name it under commands.");
        }
        return words;
    }

    public Path topics() {
        return project.resolve("deploy/kafka/topics.yaml");
    }

    public Path realm() {
        return project.resolve("deploy/keycloak");
    }
}
