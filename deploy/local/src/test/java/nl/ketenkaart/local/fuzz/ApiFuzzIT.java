package nl.ketenkaart.local.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.system.SystemStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every operation of the united contract, asked with what nobody would send on purpose: nothing fails, nothing of others is told,
 * nothing that was refused is said again or logged. The same seed asks the same.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzIT {
    private static final int REQUESTS = Integer.getInteger("ketenkaart.fuzz.requests", 500);
    private static final long SEED = seed();
    private static final int A_CASE_LASTS = 1000;
    private static final int ENOUGH = 40;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SECRET = "Kersenbloesem";
    private static final String OM = "om-midden-nederland/";

    private final Partners partners = SystemStack.partners();
    private final URI gateway = SystemStack.stack().gateway();
    private final Wire wire = new Wire(gateway);
    private final Judge judge = new Judge();
    /** By what it is and where, the first of each. */
    private final Map<String, String> found = new TreeMap<>();

    /** Zero: another one each time. */
    private static long seed() {
        var given = Long.getLong("ketenkaart.fuzz.seed", 0);
        return given == 0 ? System.nanoTime() : given;
    }

    @Test
    void nothing_fails_and_nothing_is_told_whatever_is_asked() throws Exception {
        var contract = partners.sendAs("", Call.get(Account.of("nobody"), "/v1/openapi.json"))
                .json();
        var odd = new OddValues(new Random(SEED), contract);
        var operations = Operation.all(contract);
        var organisations = organisations();
        var worlds = new Worlds(organisations, odd);
        var requests = new OddRequests(odd, bodies());
        for (var n = 0; n < REQUESTS && found.size() < ENOUGH; n++) {
            if (n % A_CASE_LASTS == A_CASE_LASTS - 1) {
                worlds.renew();
            }
            var as = Account.of(who(odd, organisations));
            var operation = operations.get(n % operations.size());
            ask(requests.of(operation, as, worlds.ids(as), SECRET + n + "x"), worlds.unseen(as));
        }
        System.out.printf("api fuzz: seed %d, %d operations, %s%n", SEED, operations.size(), judge);
        assertThat(found).isEmpty();
        assertThat(judge.tooMany()).isLessThan(0.01);
        assertThat(judge.notNow()).isLessThan(0.01);
        nothingIsLogged();
    }

    /** What the gateway lets through its services take too: they answer of what is asked, and not of the header. */
    @Test
    void a_header_as_long_as_the_gateway_lets_it_be_is_taken_by_every_service() throws Exception {
        var chair = Account.of(OM + "chair");
        var nothing = "/v1/cases/" + UUID.randomUUID();
        for (var call : List.of(
                Call.get(chair, "/v1/insights"),
                Call.get(chair, "/v1/cases", "OVERVIEW"),
                Call.get(chair, "/v1/follow-ups"),
                new Call(chair, "DELETE", nothing + "/documents/" + UUID.randomUUID(), Map.of(), new byte[0]))) {
            var answer = partners.send(call.with("Accept-Language", "x".repeat(12_000)));
            assertThat(answer.status())
                    .as(call.path())
                    .isEqualTo(partners.send(call).status());
        }
    }

    /** Mostly a machine; those who have more to say are people of the prosecution. */
    private static String who(OddValues odd, List<String> organisations) {
        return odd.chance(25)
                ? OM + odd.one(List.of("chair", "secretary", "auditor"))
                : odd.one(organisations) + odd.one(List.of("", "", "/professional", "/privacy-officer"));
    }

    private void ask(Sent sent, List<String> unseen) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        Answer answer;
        try {
            answer = wire.send(sent.bytes(partners.tokenOf(sent.as())));
        } catch (IOException e) {
            found.putIfAbsent(sent.operation() + " " + e, "\n" + sent.asCurl(gateway.toString()));
            return;
        }
        var faults = judge.faults(sent, answer, unseen);
        if (Duration.ofNanos(System.nanoTime() - begin).compareTo(SOON) > 0) {
            faults.add("takes too long");
        }
        if (!faults.isEmpty()) {
            found.putIfAbsent(
                    sent.operation() + " " + answer.status() + " " + faults,
                    "\n" + answer.headers() + "\n" + answer.text() + "\n" + sent.asCurl(gateway.toString()) + "\n");
        }
    }

    private static List<String> organisations() {
        var file = SystemStack.stack().settings().checkout().organisations().toFile();
        return JsonMapper.shared()
                .readTree(file)
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static JsonNode bodies() throws IOException {
        var all = (ObjectNode) yaml("/bodies-of-roads.yaml");
        all.setAll((ObjectNode) yaml("/bodies-of-more-roads.yaml"));
        return all;
    }

    private static JsonNode yaml(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ApiFuzzIT.class.getResourceAsStream(resource))) {
            return new YAMLMapper().readTree(in);
        }
    }

    private static void nothingIsLogged() throws IOException {
        try (var logs = Files.list(SystemStack.logs())) {
            for (var log : logs.toList()) {
                assertThat(Files.readAllLines(log, ISO_8859_1))
                        .as(log.toString())
                        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(SECRET.toLowerCase(Locale.ROOT)));
            }
        }
    }
}
