package nl.ketenkaart.bench;

import java.io.IOException;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.privacy.terms.Category;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case in its deepening, at whose table a care provider sits, whom the agreement allows least, and Safe Home, whom it allows most; child
 * protection directs it and tells what is told.
 *
 * @param child whom everything is about
 */
public record DeepenedCase(UUID id, String child) {
    public static final Account LEAST = Account.of("de-waag");
    public static final Account MOST = Account.of("veilig-thuis-utrecht");
    public static final Account DIRECTOR = Account.of("rvdk-midden-nederland");
    private static final int STILL_ON_ITS_WAY = 503;
    private static final int PATIENCE = 60;
    private static final Account CHAIR = Account.of("om-midden-nederland/chair");

    /** A new one, with nothing told yet. */
    public static DeepenedCase raised(Partners partners) throws IOException, InterruptedException {
        var raised = sent(partners, Account.of("politie-midden-nederland"), "POST", "/v1/cases", """
            {"kind": "DOMESTIC_VIOLENCE", "urgency": "AMBER",
             "incident": {"on": "2026-09-07", "municipality": "Utrecht", "summary": "Shouting heard by the neighbours."},
             "persons": [{"role": "VICTIM", "name": "Mevrouw Eik"}, {"role": "CHILD", "name": "Kind Wilg", "birthDate": "2020-01-01"}],
             "concern": {"facts": "It happened before.", "feeling": "Something is kept silent.", "level": 2},
             "table": ["om-midden-nederland", "%s", "%s", "%s"]}\
            """.formatted(
                        DIRECTOR.organisation(), LEAST.organisation(), MOST.organisation()));
        var one = new DeepenedCase(
                UUID.fromString(raised.path("caseId").asString()),
                raised.at("/persons/1/personId").asString());
        sent(
                partners,
                CHAIR,
                "PUT",
                one.path() + "/triage",
                "{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        sent(
                partners,
                CHAIR,
                "PUT",
                one.path() + "/director",
                "{\"organisation\": \"%s\"}".formatted(DIRECTOR.organisation()));
        sent(partners, DIRECTOR, "PUT", one.path() + "/director/acceptance", "{\"accepted\": true}");
        return one;
    }

    /** The same, once so many are told, of each category in turn, and stand on its card. */
    public DeepenedCase with(int contributions, Partners partners) throws IOException, InterruptedException {
        for (int i = 0; i < contributions; i++) {
            expect(partners.send(fact(i)), 201);
        }
        var card = partners.send(Call.get(MOST, path(), "DEEPENING"));
        for (int i = 0; i < PATIENCE && card.status() == STILL_ON_ITS_WAY; i++) {
            card = partners.send(Call.get(MOST, path(), "DEEPENING"));
        }
        expect(card, 200);
        return this;
    }

    public String path() {
        return "/v1/cases/" + id;
    }

    /** What is told as the one of this number, 0 the first. */
    public Call fact(int number) {
        var categories = Category.values();
        return Call.write(
                DIRECTOR, "POST", path() + "/contributions", JsonMapper.shared().readTree("""
                    {"kind": "FACT", "audience": "TABLE", "handling": "OPEN", "category": "%s", "personIds": ["%s"],
                     "statement": "Number %d of what is told of the child and who is around it, in a sentence or two as people write them.",
                     "necessity": {"why": "The child's safety depends on it", "influence": "Decides what comes first"},
                     "source": {"spokenInPerson": true, "on": "2026-09-07"}}\
                    """.formatted(
                                categories[number % (categories.length - 1)], child, number)));
    }

    /** How many contributions a card shows in full. */
    public static long seen(Answer card) {
        expect(card, 200);
        return card.json()
                .path("contributions")
                .valueStream()
                .filter(entry -> entry.has("statement"))
                .count();
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

    /** @throws IllegalStateException when it is answered otherwise */
    public static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + " " + answer.text());
        }
    }
}
