package nl.ketenkaart.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a process shows at its port of management, held against {@code deploy/observability/metrics.yaml}. */
public final class Metrics {
    private static final String OURS = "ketenkaart_";
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** By which one of several processes forgets keys: drawn at its start, of nobody. */
    private static final Pattern INSTANCE = Pattern.compile("\\.forgetting\\." + ID);

    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final JsonNode CATALOGUE = read("observability/metrics.yaml");
    private final String service;
    private final Map<String, Set<String>> labels = new TreeMap<>();
    private final Set<String> values = new TreeSet<>();

    private Metrics(String service, String text) {
        this.service = service;
        SAMPLE.matcher(text).results().forEach(sample -> {
            var names = labels.computeIfAbsent(sample.group(1), name -> new TreeSet<>());
            if (sample.group(2) != null) {
                LABEL.matcher(sample.group(2)).results().forEach(label -> {
                    names.add(label.group(1));
                    values.add(label.group(2));
                });
            }
        });
    }

    /**
     * The metrics as a service shows them, once something was asked of it.
     *
     * @param token of somebody signed in, of any organisation
     */
    public static Metrics of(String service, int port, int management, String token) {
        var path = "/v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99";
        Awaitility.await().until(() -> get(port, path, token).statusCode() != 503);
        assertThat(get(port, "/actuator/prometheus", token).statusCode())
                .as("where partners come there are no metrics")
                .isEqualTo(404);
        return new Metrics(service, get(management, "/actuator/prometheus", "").body());
    }

    private static HttpResponse<String> get(int port, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Processing-Purpose", "OVERVIEW");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fails where a metric of our own is not in the catalogue, or one of the catalogue is not shown, each with its labels. */
    public void areThoseOfTheCatalogue() {
        var expected = expected();
        var shown = new HashMap<>(labels);
        shown.keySet().removeIf(name -> !name.startsWith(OURS) && !expected.containsKey(name));
        shown.replaceAll((name, own) -> without(names(CATALOGUE.path(name).path("once_read")), own));
        assertThat(new TreeMap<>(shown)).isEqualTo(expected);
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private Map<String, Set<String>> expected() {
        var expected = new TreeMap<String, Set<String>>();
        CATALOGUE.properties().forEach(metric -> {
            if (names(metric.getValue().path("of")).contains(service)) {
                var own = names(metric.getValue().path("labels"));
                own.add("service");
                shownAs(metric.getKey(), metric.getValue().path("type").asString(), own, expected);
            }
        });
        return expected;
    }

    private static void shownAs(String name, String type, Set<String> own, Map<String, Set<String>> expected) {
        if (!type.equals("histogram")) {
            expected.put(name, own);
            return;
        }
        for (var suffix : Set.of("_count", "_sum", "_max")) {
            expected.put(name + suffix, own);
        }
        var withBound = new TreeSet<>(own);
        withBound.add("le");
        expected.put(name + "_bucket", withBound);
    }

    /** Fails where a label tells of a case, a person or an organisation. */
    public void sayNothingOfAnybody() {
        var organisations = new TreeSet<String>();
        read("keycloak/organisations.json").forEach(one -> {
            organisations.add(one.path("id").asString());
            organisations.add(one.path("oin").asString());
        });
        assertThat(values)
                .isNotEmpty()
                .noneMatch(value ->
                        ID.matcher(INSTANCE.matcher(value).replaceAll("")).find());
        assertThat(values)
                .noneMatch(value -> organisations.stream().anyMatch(name -> value.matches(".*\\b" + name + "\\b.*")));
    }

    private static JsonNode read(String file) {
        return new YAMLMapper().readTree(DEPLOY.resolve(file).toFile());
    }

    private static Set<String> names(JsonNode list) {
        var names = new TreeSet<String>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }
}
