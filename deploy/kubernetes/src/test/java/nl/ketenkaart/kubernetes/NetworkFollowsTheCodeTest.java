package nl.ketenkaart.kubernetes;

import static nl.ketenkaart.kubernetes.Manifests.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkFollowsTheCodeTest {
    private static final Set<String> SERVICES = new HashSet<>(Code.KEEPING_CASES);
    private static final String KAFKA = "ketenkaart-kafka";
    private static final String MONGODB = "mongodb-svc";
    private static final String KEYCLOAK = "keycloak";
    private static final Pattern PORT = Pattern.compile("(?m)^  port: ([0-9]+)");
    private static final Pattern MANAGEMENT_PORT = Pattern.compile("(?m)^management:\\n  server:\\n    port: ([0-9]+)");
    private static final Pattern ROAD = Pattern.compile("(?m)^    ([a-z]+): http://127\\.0\\.0\\.1:[0-9]+");

    static {
        SERVICES.add("gateway");
    }

    private record Arrow(String from, String to, int port) {}

    /** Who speaks to whom, by what the sources are built of and configured with. */
    private static Set<Arrow> needed() {
        Set<Arrow> all = new HashSet<>();
        ROAD.matcher(new Code("gateway").settings())
                .results()
                .map(road -> road.group(1) + "-service")
                .forEach(service -> all.add(new Arrow("gateway", service, port(service))));
        for (var service : SERVICES) {
            var code = new Code(service);
            all.add(new Arrow(service, KEYCLOAK, 8443));
            if (code.pom().contains("spring-boot-starter-kafka")) {
                all.add(new Arrow(service, KAFKA, 9093));
            }
            if (code.pom().contains("spring-boot-starter-mongodb")) {
                all.add(new Arrow(service, MONGODB, 27017));
            }
            if (code.says("String contextService")) {
                all.add(new Arrow(service, "context-service", port("context-service")));
            }
        }
        return all;
    }

    private static int port(String service) {
        return Integer.parseInt(PORT.matcher(new Code(service).settings())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
    }

    @Test
    void a_service_may_go_where_its_code_goes_and_nowhere_else() {
        Set<Arrow> open = new HashSet<>();
        for (var policy : policies()) {
            var from = nameOf(policy.at("/spec/podSelector"));
            if (SERVICES.contains(from)) {
                rules(policy, "egress", "to").forEach(end -> open.add(new Arrow(from, end.name(), end.port())));
            }
        }
        assertThat(open).isEqualTo(needed());
    }

    @Test
    void whoever_is_gone_to_lets_in_those_and_nobody_else() {
        Set<Arrow> open = new HashSet<>();
        for (var policy : policies()) {
            var to = nameOf(policy.at("/spec/podSelector"));
            rules(policy, "ingress", "from").stream()
                    .filter(end -> SERVICES.contains(end.name()) || end.name().equals(KEYCLOAK) && to.equals(KAFKA))
                    .forEach(end -> open.add(new Arrow(end.name(), to, end.port())));
        }
        var arrows = needed();
        arrows.add(new Arrow(KEYCLOAK, KAFKA, 9093)); // by its provider, deploy/keycloak
        // Keycloak is open to all on its one port: people sign in there.
        assertThat(open)
                .isEqualTo(Set.copyOf(arrows.stream()
                        .filter(arrow -> !arrow.to().equals(KEYCLOAK))
                        .toList()));
    }

    @Test
    void the_gateway_and_keycloak_alone_let_in_whoever_comes() {
        var open = policies().stream()
                .filter(policy -> elements(policy.at("/spec/ingress")).anyMatch(rule -> !rule.has("from")))
                .map(policy -> policy.at("/metadata/name").asText());
        assertThat(open).containsExactlyInAnyOrder("gateway", KEYCLOAK);
    }

    @Test
    void metrics_are_at_a_port_of_their_own_that_prometheus_alone_reaches() {
        for (var service : SERVICES) {
            var ports = Manifests.of("Deployment", service).at("/spec/template/spec/containers/0/ports");
            assertThat(elements(ports)
                            .filter(port -> port.path("name").asText().equals("management"))
                            .map(port -> port.path("containerPort").asInt()))
                    .as(service)
                    .containsExactly(managementPort(service));
            assertThat(Manifests.of("Service", service).at("/spec/ports").toString())
                    .doesNotContain("management")
                    .doesNotContain(Integer.toString(managementPort(service)));
        }
        assertThat(policies())
                .filteredOn(policy -> policy.at("/spec/ingress").toString().contains("management")
                        || SERVICES.stream()
                                .anyMatch(service -> policy.at("/spec/ingress")
                                        .toString()
                                        .contains(Integer.toString(managementPort(service)))))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1part-of")
                                    .asText())
                            .isEqualTo("ketenkaart");
                    assertThat(policy.at("/spec/ingress")).hasSize(1);
                    assertThat(policy.at("/spec/ingress/0/from")).hasSize(1);
                    assertThat(nameOf(policy.at("/spec/ingress/0/from/0/podSelector")))
                            .isEqualTo("prometheus");
                });
    }

    private static int managementPort(String service) {
        return Integer.parseInt(MANAGEMENT_PORT
                .matcher(new Code(service).settings())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1));
    }

    @Test
    void whoever_calls_webhooks_alone_goes_outside() {
        var outside = policies().stream()
                .filter(policy -> policy.at("/spec/egress").toString().contains("ipBlock"))
                .map(policy -> policy.at("/metadata/name").asText());
        var callers = SERVICES.stream().filter(service -> new Code(service).says("\"ketenkaart.webhooks\""));
        assertThat(outside).containsExactlyInAnyOrderElementsOf(callers.toList());
    }

    @Test
    void nothing_is_open_that_no_policy_opens() {
        var all = Manifests.of("NetworkPolicy", "nothing-by-default").path("spec");
        assertThat(all.path("podSelector").isEmpty()).isTrue();
        assertThat(all.has("ingress") || all.has("egress")).isFalse();
        assertThat(Manifests.texts(all.path("policyTypes"))).containsExactly("Ingress", "Egress");
    }

    @Test
    void the_listener_of_kafka_lets_in_the_same() {
        var listener = Manifests.of("Kafka", "ketenkaart").at("/spec/kafka/listeners/0/networkPolicyPeers");
        assertThat(listener)
                .isEqualTo(Manifests.of("NetworkPolicy", "kafka-clients").at("/spec/ingress/0/from"));
    }

    @Test
    void a_database_user_is_at_home_in_the_database_of_its_service_alone() {
        var users = Manifests.of("MongoDBCommunity", "mongodb").at("/spec/users");
        var needing = Code.KEEPING_CASES.stream()
                .filter(service -> new Code(service).pom().contains("spring-boot-starter-mongodb"));
        assertThat(elements(users)
                        .map(user -> user.path("name").asText() + " "
                                + elements(user.path("roles"))
                                        .map(role -> role.path("name").asText() + "@"
                                                + role.path("db").asText())
                                        .toList()))
                .containsExactlyInAnyOrderElementsOf(
                        needing.map(service -> service + " [readWrite@" + service + ", data-keys@admin]")
                                .toList());
    }

    private record End(String name, int port) {}

    private static List<JsonNode> policies() {
        return Manifests.of("NetworkPolicy");
    }

    private static List<End> rules(JsonNode policy, String direction, String side) {
        List<End> ends = new ArrayList<>();
        for (var rule : policy.at("/spec/" + direction)) {
            for (var peer : rule.path(side)) {
                for (var port : rule.path("ports")) {
                    if (peer.has("podSelector") && !peer.has("namespaceSelector")) {
                        ends.add(new End(
                                nameOf(peer.path("podSelector")),
                                port.path("port").asInt()));
                    }
                }
            }
        }
        return ends;
    }

    private static String nameOf(JsonNode selector) {
        var labels = selector.path("matchLabels");
        return Stream.of("app.kubernetes.io/name", "strimzi.io/name", "app")
                .map(label -> labels.path(label).asText())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
