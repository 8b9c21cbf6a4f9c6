package nl.ketenkaart.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.privacy.terms.Category;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A card with 60 contributions as its readers get it from privacy-service of the local stack (token, store, decryption, log, bytes), for a care
 * provider, whom the agreement allows least, and for Safe Home, whom it allows most, in turn. Nothing but how long each waits is measured.
 */
public final class CardsOverHttp {
    private static final int CONTRIBUTIONS = 60;
    private static final int WARM = 1_000;
    private static final int MEASURED = 1_000;
    private static final int ROUNDS = 5;
    private static final String DIRECTOR = "rvdk-midden-nederland";
    private static final Account CHAIR = Account.of("om-midden-nederland/chair");
    private static final Account LEAST = Account.of("de-waag");
    private static final Account MOST = Account.of("veilig-thuis-utrecht");

    private CardsOverHttp() {}

    /** One round: medians and 99th percentiles in milliseconds. */
    private record Round(double leastP50, double leastP99, double mostP50, double mostP99) {
        double p50() {
            return mostP50 / leastP50;
        }

        double p99() {
            return mostP99 / leastP99;
        }

        @Override
        public String toString() {
            return "p50 %.2f and %.2f ms (%.3f), p99 %.2f and %.2f ms (%.3f)"
                    .formatted(leastP50, mostP50, p50(), leastP99, mostP99, p99());
        }
    }

    public static void main(String[] none) throws IOException, InterruptedException {
        var keycloak = URI.create("http://localhost:8180");
        var writing = new Partners(URI.create("http://localhost:8080"), keycloak);
        var path = "/v1/cases/" + deepened(writing);
        for (var who : List.of(LEAST, MOST)) {
            System.out.println(
                    who + " sees " + seen(writing.send(Call.get(who, path, "DEEPENING"))) + " of " + CONTRIBUTIONS);
        }
        var reading = new Partners(URI.create("http://localhost:8083"), keycloak);
        round(reading, path, WARM);
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(reading, path, MEASURED));
            System.out.println(rounds.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "medians of %d rounds of %d: p50 %.3f, p99 %.3f%n",
                ROUNDS,
                MEASURED,
                median(rounds.stream().map(Round::p50).toList()),
                median(rounds.stream().map(Round::p99).toList()));
    }

    private static Round round(Partners partners, String path, int times) throws IOException, InterruptedException {
        var least = new ArrayList<Double>();
        var most = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            if (i % 2 == 0) {
                least.add(waited(partners, LEAST, path));
                most.add(waited(partners, MOST, path));
            } else {
                most.add(waited(partners, MOST, path));
                least.add(waited(partners, LEAST, path));
            }
        }
        return new Round(at(least, 0.5), at(least, 0.99), at(most, 0.5), at(most, 0.99));
    }

    private static double waited(Partners partners, Account who, String path) throws IOException, InterruptedException {
        var token = partners.tokenOf(who);
        var call = Call.get(who, path, "DEEPENING");
        var from = System.nanoTime();
        var answer = partners.sendAs(token, call);
        var took = (System.nanoTime() - from) / 1e6;
        expect(answer, 200);
        return took;
    }

    private static double at(List<Double> all, double share) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private static double median(List<Double> all) {
        return at(all, 0.5);
    }

    private static long seen(Answer card) {
        expect(card, 200);
        return card.json()
                .path("contributions")
                .valueStream()
                .filter(entry -> entry.has("statement"))
                .count();
    }

    /** A case at whose table both sit, with as many contributions of child protection, of each category in turn. */
    private static String deepened(Partners partners) throws IOException, InterruptedException {
        var raised = sent(partners, Account.of("politie-midden-nederland"), "POST", "/v1/cases", """
            {"kind": "DOMESTIC_VIOLENCE", "urgency": "AMBER",
             "incident": {"on": "2026-09-07", "municipality": "Utrecht", "summary": "Shouting heard by the neighbours."},
             "persons": [{"role": "VICTIM", "name": "Mevrouw Eik"}, {"role": "CHILD", "name": "Kind Wilg", "birthDate": "2020-01-01"}],
             "concern": {"facts": "It happened before.", "feeling": "Something is kept silent.", "level": 2},
             "table": ["om-midden-nederland", "%s", "%s", "%s"]}\
            """.formatted(
                        DIRECTOR, LEAST.organisation(), MOST.organisation()));
        var path = "/v1/cases/" + raised.path("caseId").asString();
        sent(partners, CHAIR, "PUT", path + "/triage", "{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        sent(partners, CHAIR, "PUT", path + "/director", "{\"organisation\": \"%s\"}".formatted(DIRECTOR));
        var director = Account.of(DIRECTOR);
        sent(partners, director, "PUT", path + "/director/acceptance", "{\"accepted\": true}");
        var child = raised.at("/persons/1/personId").asString();
        for (int i = 0; i < CONTRIBUTIONS; i++) {
            sent(partners, director, "POST", path + "/contributions", fact(child, i));
        }
        return raised.path("caseId").asString();
    }

    private static String fact(String child, int number) {
        var categories = Category.values();
        return """
            {"kind": "FACT", "audience": "TABLE", "handling": "OPEN", "category": "%s", "personIds": ["%s"],
             "statement": "Number %d of what is told of the child and who is around it, in a sentence or two as people write them.",
             "necessity": {"why": "The child's safety depends on it", "influence": "Decides what comes first"},
             "source": {"spokenInPerson": true, "on": "2026-09-07"}}\
            """.formatted(categories[number % (categories.length - 1)], child, number);
    }

    private static JsonNode sent(Partners partners, Account who, String method, String path, String body)
            throws IOException, InterruptedException {
        var answer =
                partners.send(Call.write(who, method, path, JsonMapper.shared().readTree(body)));
        if (!answer.succeeded()) {
            throw new IOException(method + " " + path + ": " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    private static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + " " + answer.text());
        }
    }
}
