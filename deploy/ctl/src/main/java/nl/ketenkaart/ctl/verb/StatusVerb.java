package nl.ketenkaart.ctl.verb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.Authorities;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.store.Stores;
import nl.ketenkaart.ctl.topic.Away;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.TopicsFile;
import picocli.CommandLine.Command;

/** How everything is. */
@Command(
        name = "status",
        description = "Whether Kafka with all its topics, MongoDB, Keycloak and the services are there.")
final class StatusVerb extends Verb {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    StatusVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** One part of the platform. */
    record Part(String name, boolean up, String words) {}

    /** All of them. */
    record Status(boolean up, List<Part> parts) {}

    @Override
    int run(CtlSettings settings, Output output) throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        parts.add(kafka(settings));
        parts.add(mongodb(settings));
        try (var http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(Authorities.trusting(settings.authorities()))
                .build()) {
            if (settings.keycloak().isPresent()) {
                var keycloak = settings.keycloak().get();
                parts.add(answers(http, "keycloak", URI.create(keycloak.address() + "/realms/" + keycloak.realm())));
            }
            for (var service : settings.services().entrySet()) {
                parts.add(answers(http, service.getKey(), service.getValue()));
            }
        }
        var up = parts.stream().allMatch(Part::up);
        output.result(
                new Status(up, parts),
                out -> Output.table(
                        parts.stream()
                                .map(part -> new String[] {part.name(), part.up() ? "up" : "NOT UP", part.words()})
                                .toList(),
                        out));
        return up ? DONE : NOT_AS_IT_SHOULD_BE;
    }

    private static Part kafka(CtlSettings settings) {
        try (var broker = new Broker(settings.kafka())) {
            var missing = new ArrayList<>(TopicsFile.read(settings.topics()).all());
            var number = missing.size();
            missing.removeAll(broker.topics());
            return missing.isEmpty()
                    ? new Part("kafka", true, number + " topics")
                    : new Part("kafka", false, "topics are missing: " + String.join(", ", missing));
        } catch (Away e) {
            return new Part("kafka", false, String.valueOf(e.getMessage()));
        }
    }

    private static Part mongodb(CtlSettings settings) {
        try (var stores = new Stores(settings.mongodb(), settings.authorities())) {
            var documents =
                    stores.places().stream().mapToLong(Stores.Place::documents).sum();
            return new Part("mongodb", true, documents + " documents");
        } catch (Refusal e) {
            return new Part("mongodb", false, String.valueOf(e.getMessage()));
        }
    }

    private static Part answers(HttpClient http, String name, URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            return new Part(name, status == 200, address + (status == 200 ? "" : " answers " + status));
        } catch (IOException e) {
            return new Part(name, false, address + " does not answer");
        }
    }
}
