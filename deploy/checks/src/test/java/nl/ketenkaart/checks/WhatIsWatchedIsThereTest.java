package nl.ketenkaart.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Dashboard and alerts read metrics and labels that there are; that the services show them is tested in each service. */
class WhatIsWatchedIsThereTest {
    private static final Path FOLDER = Tree.ROOT.resolve("deploy/observability");
    private static final JsonNode ALERTS = read("alerts.yaml");
    private static final JsonNode DASHBOARD = read("dashboard.json");
    private static final Map<String, Set<String>> THERE = there();
    /** A number, in scientific notation or a word for one. */
    private static final Set<String> NO_METRICS = Set.of("inf", "nan");

    private static final Pattern SHOWN_LABEL = Pattern.compile("\\{\\{\\s*(?:\\$labels\\.)?([a-z_]+)\\s*}}");

    /** A query and what is said of its result. */
    private record Watched(Query query, String words) {}

    private static JsonNode read(String file) {
        return new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
    }

    private static Map<String, Set<String>> there() {
        var there = new HashMap<String, Set<String>>();
        read("metrics.yaml").properties().forEach(metric -> {
            var labels = new TreeSet<String>(List.of("service"));
            metric.getValue().path("labels").forEach(label -> labels.add(label.asString()));
            if (metric.getValue().path("type").asString().equals("histogram")) {
                List.of("_count", "_sum", "_max").forEach(suffix -> there.put(metric.getKey() + suffix, labels));
                var bounded = new TreeSet<>(labels);
                bounded.add("le");
                there.put(metric.getKey() + "_bucket", bounded);
            } else {
                there.put(metric.getKey(), labels);
            }
        });
        return there;
    }

    private static List<Watched> watched() {
        var all = new ArrayList<Watched>();
        ALERTS.at("/groups")
                .forEach(group -> group.path("rules")
                        .forEach(rule -> all.add(new Watched(
                                Query.of(rule.path("expr").asString()),
                                rule.path("annotations").toString()))));
        DASHBOARD
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> all.add(new Watched(
                                Query.of(target.path("expr").asString()),
                                target.path("legendFormat").asString()))));
        return all;
    }

    @Test
    void every_metric_that_is_read_is_one_that_there_is() {
        assertThat(watched())
                .hasSizeGreaterThan(30)
                .allSatisfy(watched -> assertThat(watched.query().metrics().keySet())
                        .as(watched.query().text())
                        .isNotEmpty()
                        .isSubsetOf(with(THERE.keySet(), NO_METRICS)));
    }

    @Test
    void every_label_that_is_matched_is_one_of_its_metric() {
        assertThat(watched())
                .allSatisfy(watched -> watched.query()
                        .metrics()
                        .forEach((metric, labels) -> assertThat(labels)
                                .as(watched.query().text())
                                .isSubsetOf(THERE.getOrDefault(metric, Set.of()))));
    }

    @Test
    void it_is_grouped_by_labels_that_all_of_it_bears() {
        assertThat(watched())
                .allSatisfy(watched -> watched.query()
                        .metrics()
                        .keySet()
                        .forEach(metric -> assertThat(watched.query().grouped())
                                .as(watched.query().text())
                                .isSubsetOf(THERE.getOrDefault(metric, Set.of()))));
    }

    @Test
    void only_labels_are_told_by_which_it_is_grouped() {
        assertThat(watched())
                .allSatisfy(watched -> assertThat(
                                SHOWN_LABEL.matcher(watched.words()).results().map(label -> label.group(1)))
                        .as(watched.query().text())
                        .isSubsetOf(watched.query().grouped()));
    }

    @Test
    void every_metric_of_our_own_is_watched() {
        var read = new TreeSet<String>();
        watched().forEach(watched -> read.addAll(watched.query().metrics().keySet()));
        assertThat(read("metrics.yaml").propertyNames())
                .allMatch(metric -> read.stream().anyMatch(name -> name.startsWith(metric)));
    }

    @Test
    void every_alert_says_how_urgent_it_is_and_what_is_the_matter() {
        assertThat(ALERTS.at("/groups/0/rules")).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asString()).isIn("page", "warn");
            assertThat(rule.at("/annotations/summary").asString()).endsWith(".");
        });
    }

    @Test
    void a_query_is_read_as_what_it_is() {
        var query = Query.of("sum by (a, b) (rate(one_total{c=\"x{y}\", d!~\"5..\"}[5m])) / on (a) max(two) > 0.5");
        assertThat(query.metrics()).isEqualTo(Map.of("one_total", Set.of("c", "d"), "two", Set.of()));
        assertThat(query.grouped()).containsExactly("a", "b");
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
