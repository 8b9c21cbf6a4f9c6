package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Multipart;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.demo.partner.SamplePdf;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.realm.Realm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every route of every service, asked of the service itself (no gateway in between) by every organisation: whoever has no part in
 * a case gets to the byte what it would get of a case that does not exist; whoever has gets what the agreement gives it.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoSecondRoadIT {
    /** The end of its agreement makes it an outsider wherever it sits. */
    private static final String SAFETY_HOUSE = "veiligheidshuis-utrecht";

    private static final Set<String> NOWHERE = Set.of("POST /v1/cases", "POST /v1/sessions", "POST /v1/subscriptions");
    /** It does not end; what it tells it asks of the same function as the inbox. */
    private static final String ENDLESS = "GET /v1/notifications/stream";

    private final List<Road> roads = Road.all(
                    SystemStack.stack().settings().checkout().root())
            .stream()
            .filter(road -> !ENDLESS.equals(road.toString()))
            .toList();
    private final JsonNode bodies =
            new YAMLMapper().readTree(NoSecondRoadIT.class.getResourceAsStream("/bodies-of-roads.yaml"));
    private final Map<String, String> kinds = Road.kinds();
    private final Map<Port, Partners> services = new ConcurrentHashMap<>();
    private final Map<String, String> ofNothing = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private SpiedCase everybody;

    @BeforeAll
    void a_case_with_everybody_at_its_table() throws Exception {
        everybody = SpiedCase.deepening(kinds.keySet().toArray(String[]::new));
    }

    @AfterAll
    void how_much_that_was() {
        System.out.printf(
                "no second road: %d routes, %d organisations, %d answers%n", roads.size(), kinds.size(), asked.get());
    }

    @Test
    void every_road_that_writes_has_a_body_to_be_tried_with() {
        assertThat(roads.stream()
                        .filter(road -> road.writes() && !road.method().equals("DELETE"))
                        .map(Road::toString)
                        .filter(road -> !NOWHERE.contains(road) && !bodies.has(road)))
                .isEmpty();
    }

    @Test
    void who_is_seated_finds_what_the_agreement_gives_and_nothing_else_on_any_road() throws Exception {
        var found = new ArrayList<String>();
        for (var organisation : kinds.keySet()) {
            found.addAll(wrongOnTheCard(organisation, "DEEPENING"));
            found.addAll(strayed(organisation, "DEEPENING"));
        }
        everybody.decided();
        for (var organisation : kinds.keySet()) {
            found.addAll(wrongOnTheCard(organisation, "FOLLOW_UP"));
            for (var purpose : List.of("FOLLOW_UP", "OVERVIEW", "OWN_RECORDS")) {
                found.addAll(strayed(organisation, purpose));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void who_was_never_seated_finds_no_case() throws Exception {
        var found = new ArrayList<String>();
        for (var raiser : List.of(SAFE_HOME, POLICE)) {
            var alone = SpiedCase.alone(raiser);
            for (var organisation : kinds.keySet()) {
                if (!organisation.equals(raiser)) {
                    found.addAll(differences(alone, organisation));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void who_left_finds_no_case_any_more() throws Exception {
        var left = new ArrayList<>(kinds.keySet());
        left.removeAll(List.of(OM, CHILD_PROTECTION, POLICE, SAFE_HOME));
        var spied = SpiedCase.deepening(kinds.keySet().toArray(String[]::new));
        for (var organisation : left) {
            var seat = Call.write(
                    CHAIR, "DELETE", "/v1/cases/" + spied.table.caseId() + "/seats/" + organisation, json("{}"));
            var gone = spied.table
                    .partners()
                    .send(new Call(CHAIR, "DELETE", seat.path(), Map.of("If-Match", "*"), new byte[0]));
            assertThat(gone.succeeded()).as(gone.text()).isTrue();
        }
        known(spied);
        var found = new ArrayList<String>();
        for (var organisation : left) {
            found.addAll(differences(spied, organisation));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void who_is_excluded_finds_no_case_not_even_its_own_part_of_it() throws Exception {
        var excluded = new ArrayList<>(kinds.keySet());
        excluded.removeAll(List.of(OM));
        var spied = SpiedCase.deepening(kinds.keySet().toArray(String[]::new));
        for (var organisation : excluded) {
            spied.table.post(
                    CHAIR,
                    "/exclusions",
                    json("{\"ground\": \"Family of those involved.\"}").put("organisation", organisation));
        }
        known(spied);
        var found = new ArrayList<String>();
        for (var organisation : excluded) {
            found.addAll(differences(spied, organisation));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_token_of_another_realm_opens_no_road() throws Exception {
        var settings = SystemStack.stack().settings();
        var realm = Realm.local(settings.checkout().keycloak()).json();
        try (var admin = new RealmAdmin(SystemStack.stack().keycloak())) {
            admin.createRealm(realm.replace("\"realm\" : \"ketenkaart\"", "\"realm\" : \"next-door\""));
            for (var organisation : kinds.keySet()) {
                var token = admin.token("next-door", organisation + "-api", organisation + "-secret");
                for (var road : roads) {
                    var answer = of(road).sendAs(
                                    token, call(road, Account.of(organisation), "DEEPENING", everybody.ids::get));
                    assertThat(answer.status())
                            .as("%s %s %s", organisation, road, answer.text())
                            .isEqualTo(401);
                }
            }
        }
    }

    private Set<String> wrongOnTheCard(String organisation, String purpose) throws Exception {
        var answer = everybody.table.card(organisation, purpose);
        if (organisation.equals(SAFETY_HOUSE)) {
            return answer.status() == 404 ? Set.of() : Set.of(SAFETY_HOUSE + " has a card");
        }
        return everybody.canaries.stream()
                .filter(canary -> !canary.words().contains("page"))
                .filter(canary -> answer.text().contains(canary.words())
                        != canary.isFor(organisation, kinds.get(organisation), purpose))
                .map(canary -> organisation + " " + purpose + " " + canary + " "
                        + answer.text().contains(canary.words()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What came along on a road to somebody whom it is not for. */
    private List<String> strayed(String organisation, String purpose) throws Exception {
        var found = new ArrayList<String>();
        for (var road : roads) {
            if (!road.writes()) {
                var answer = ask(road, Account.of(organisation), purpose, everybody.ids::get);
                everybody.canaries.stream()
                        .filter(canary -> answer.text().contains(canary.words()))
                        .filter(canary -> organisation.equals(SAFETY_HOUSE)
                                || !canary.isFor(organisation, kinds.get(organisation), purpose))
                        .forEach(canary -> found.add(organisation + " " + purpose + " " + road + " " + canary));
            }
        }
        return found;
    }

    /** Asked itself, each service answers by what it has taken in: that is all of this case before anybody asks. */
    private static void known(SpiedCase spied) throws Exception {
        var inbox = Call.get(Account.of(OM), "/v1/notifications");
        assertThat(spied.table.card(OM).status()).isEqualTo(200);
        assertThat(spied.table.partners().send(inbox).status()).isEqualTo(200);
        spied.table.contribute(OM, spied.table.fact("LEGAL", "All is known."));
    }

    /** Where an answer about this case is another one than about a case that does not exist, or says something of it. */
    private List<String> differences(SpiedCase spied, String organisation) throws Exception {
        var who = organisation.equals(OM) ? CHAIR : Account.of(organisation);
        var found = new ArrayList<String>();
        for (var road : roads) {
            if (road.writes() && NOWHERE.contains(road.toString())) {
                continue;
            }
            var answer = ask(road, who, "DEEPENING", name -> spied.ids.getOrDefault(name, nothing(name)));
            if (answer.text().contains(spied.table.caseId())
                    || spied.canaries.stream().anyMatch(canary -> answer.text().contains(canary.words()))) {
                found.add(organisation + " " + road + " tells: " + answer.text());
            }
            if (road.parameters().contains("caseId") && !answer.comparable().equals(ofNothing(road, who))) {
                found.add(organisation + " " + road + "\n" + answer.comparable() + "\ninstead of\n"
                        + ofNothing(road, who));
            }
        }
        return found;
    }

    private String ofNothing(Road road, Account who) throws Exception {
        var key = who + " " + road;
        var known = ofNothing.get(key);
        if (known == null) {
            known = ask(road, who, "DEEPENING", NoSecondRoadIT::nothing).comparable();
            ofNothing.put(key, known);
        }
        return known;
    }

    private static String nothing(String parameter) {
        return parameter.equals("organisationId")
                ? "halt"
                : UUID.nameUUIDFromBytes(("nothing " + parameter).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString();
    }

    private Answer ask(Road road, Account who, String purpose, UnaryOperator<String> ids)
            throws IOException, InterruptedException {
        asked.incrementAndGet();
        return of(road).sendAs(tokens().tokenOf(who), call(road, who, purpose, ids));
    }

    private Call call(Road road, Account who, String purpose, UnaryOperator<String> ids) {
        UnaryOperator<String> all = name -> {
            var id = ids.apply(name);
            return id == null ? nothing(name) : id;
        };
        var path = road.filled(all);
        if (!road.writes()) {
            return road.purposeful() ? Call.get(who, path, purpose) : Call.get(who, path);
        }
        if (road.method().equals("DELETE")) {
            return new Call(who, "DELETE", path, Map.of("If-Match", "*"), new byte[0]);
        }
        var body = JsonMapper.shared()
                .readTree(Road.fill(bodies.path(road.toString()).toString(), everybodyOr(all)));
        var call = road.path().endsWith("/documents")
                ? Multipart.post(who, path, body, SamplePdf.of("A line"))
                : Call.write(who, road.method(), path, body)
                        .with("If-Match", "*")
                        .with("Processing-Purpose", purpose);
        return road.path().endsWith("/batch") ? call.with("Content-Type", "application/x-ndjson") : call;
    }

    /** A body is the same whichever case it is sent to. */
    private UnaryOperator<String> everybodyOr(UnaryOperator<String> ids) {
        return name -> everybody.ids.getOrDefault(name, ids.apply(name));
    }

    private Partners of(Road road) {
        return services.computeIfAbsent(
                road.service(),
                port -> new Partners(
                        URI.create(SystemStack.stack().settings().url(port)),
                        SystemStack.stack().keycloak()));
    }

    private Partners tokens() {
        return everybody.table.partners();
    }
}
