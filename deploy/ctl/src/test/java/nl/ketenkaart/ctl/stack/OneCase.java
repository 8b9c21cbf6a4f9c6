package nl.ketenkaart.ctl.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case about Mevrouw Eik and her child, raised by the police and directed by child protection. */
record OneCase(Partners partners, String id, String child) {
    static final String OM = "om-midden-nederland";
    static final String POLICE = "politie-midden-nederland";
    static final String CHILD_PROTECTION = "rvdk-midden-nederland";
    static final String SAFE_HOME = "veilig-thuis-utrecht";
    static final Account CHAIR = new Account(OM, "chair");

    static OneCase deepening(Partners partners) throws IOException, InterruptedException {
        var raised = partners.send(Call.write(Account.of(POLICE), "POST", "/v1/cases", raise()));
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        var told = raised.json();
        var one = new OneCase(
                partners,
                told.path("caseId").asString(),
                told.at("/persons/1/personId").asString());
        one.put(CHAIR, "/triage", "{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        one.put(CHAIR, "/director", "{\"organisation\": \"%s\"}".formatted(CHILD_PROTECTION));
        one.put(Account.of(CHILD_PROTECTION), "/director/acceptance", "{\"accepted\": true}");
        return one;
    }

    /** About people of its own, so that it is linked to no other case: such a link would go with that case. */
    private static ObjectNode raise() {
        var mark = UUID.randomUUID();
        var today = LocalDate.now(ZoneOffset.UTC);
        var body = json("""
            {"kind": "DOMESTIC_VIOLENCE", "urgency": "AMBER",
             "incident": {"on": "%s", "municipality": "Utrecht", "summary": "Shouting heard by the neighbours."},
             "persons": [
               {"role": "VICTIM", "name": "Mevrouw Eik %s", "birthDate": "1990-01-01", "municipality": "Utrecht"},
               {"role": "CHILD", "name": "Kind Wilg %s", "birthDate": "%s", "municipality": "Utrecht", "atRisk": true}],
             "concern": {"facts": "It happened before.", "feeling": "Something is kept silent.", "level": 2}}\
            """.formatted(today, mark, mark, today.minusYears(6)));
        var seats = body.putArray("table");
        List.of(OM, SAFE_HOME, CHILD_PROTECTION).forEach(seats::add);
        return body;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    /** That a fact was told to the table. */
    Call telling(String organisation, String statement) {
        var body = json("""
            {"kind": "FACT", "audience": "TABLE", "handling": "OPEN", "category": "SAFETY",
             "necessity": {"why": "The child's safety depends on it", "influence": "Decides what comes first"}}\
            """);
        body.put("statement", statement);
        body.putArray("personIds").add(child);
        body.putObject("source")
                .put("spokenInPerson", true)
                .put("on", LocalDate.now(ZoneOffset.UTC).toString());
        return Call.write(Account.of(organisation), "POST", "/v1/cases/" + id + "/contributions", body);
    }

    void tell(String organisation, String statement) throws IOException, InterruptedException {
        var answer = partners.send(telling(organisation, statement));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Ended: others go on with it. */
    void close() throws IOException, InterruptedException {
        var body = json("{\"reason\": \"Others go on with it.\", \"handedOverTo\": \"The Safety House\"}")
                .put("remainingConcern", "The mother may move.");
        var answer = partners.send(Call.write(CHAIR, "POST", "/v1/cases/" + id + "/closure", body));
        assertThat(answer.succeeded()).as(answer.text()).isTrue();
    }

    /** By the privacy officers of two organisations. */
    void erase() throws Exception {
        for (var organisation : List.of(SAFE_HOME, POLICE)) {
            var officer = new Account(organisation, "privacy-officer");
            var ground = json("{\"ground\": \"TERM_OVER\"}");
            var erased = Call.write(officer, "POST", "/v1/cases/" + id + "/erasure", ground);
            Soon.soon("its end is known", () -> partners.send(erased).status(), status -> status == 200);
        }
    }

    private void put(Account who, String path, String body) throws IOException, InterruptedException {
        var answer = partners.send(Call.write(who, "PUT", "/v1/cases/" + id + path, json(body)));
        assertThat(answer.succeeded()).as(path + " " + answer.text()).isTrue();
    }

    Answer card(Partners reader, String organisation) throws IOException, InterruptedException {
        return reader.send(Call.get(Account.of(organisation), "/v1/cases/" + id, "DEEPENING"));
    }

    /** What is told on somebody's card, each as often as it stands there. */
    List<String> statements(Partners reader, String organisation) throws IOException, InterruptedException {
        return card(reader, organisation)
                .json()
                .path("contributions")
                .valueStream()
                .map(OneCase::statement)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String statement(JsonNode contribution) {
        return contribution.findValues("statement").stream()
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }
}
