package nl.ketenkaart.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case that was raised by the police about Mevrouw Eik and her child Wilg, and what can be done at its table. */
record Table(Partners partners, String caseId, String woman, String child) {
    static final String OM = "om-midden-nederland";
    static final String POLICE = "politie-midden-nederland";
    static final String CHILD_PROTECTION = "rvdk-midden-nederland";
    static final String PROBATION = "reclassering-nederland";
    static final String VICTIM_SUPPORT = "slachtofferhulp";
    static final String SAFE_HOME = "veilig-thuis-utrecht";
    static final Account CHAIR = new Account(OM, "chair");
    static final Account SECRETARY = new Account(OM, "secretary");
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    /** Raised, accepted, and directed by child protection. */
    static Table deepening(Partners partners, String... organisations) throws IOException, InterruptedException {
        return deepening(partners, raise(organisations));
    }

    static Table deepening(Partners partners, ObjectNode raise) throws IOException, InterruptedException {
        var table = raised(partners, raise);
        table.put(CHAIR, "/triage", "{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        table.put(CHAIR, "/director", "{\"organisation\": \"%s\"}".formatted(CHILD_PROTECTION));
        table.put(Account.of(CHILD_PROTECTION), "/director/acceptance", "{\"accepted\": true}");
        return table;
    }

    static Table raised(Partners partners, String... organisations) throws IOException, InterruptedException {
        return raised(partners, raise(organisations));
    }

    private static Table raised(Partners partners, ObjectNode raise) throws IOException, InterruptedException {
        var answer = partners.send(Call.write(Account.of(POLICE), "POST", "/v1/cases", raise));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return of(partners, answer);
    }

    static Table of(Partners partners, Answer raised) {
        var told = raised.json();
        return new Table(
                partners,
                told.path("caseId").asString(),
                told.at("/persons/0/personId").asString(),
                told.at("/persons/1/personId").asString());
    }

    /** The body with which a case is raised. */
    static ObjectNode raise(String... organisations) {
        var body = json("""
            {"kind": "DOMESTIC_VIOLENCE", "urgency": "AMBER",
             "incident": {"on": "%s", "municipality": "Utrecht", "summary": "Shouting heard by the neighbours."},
             "persons": [
               {"role": "VICTIM", "name": "Mevrouw Eik", "birthDate": "1990-01-01", "municipality": "Utrecht"},
               {"role": "CHILD", "name": "Kind Wilg", "birthDate": "%s", "municipality": "Utrecht", "atRisk": true}],
             "concern": {"facts": "It happened before.", "feeling": "Something is kept silent.", "level": 2}}\
            """.formatted(TODAY, TODAY.minusYears(6)));
        var seats = body.putArray("table");
        List.of(organisations).forEach(seats::add);
        return body;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    /** A fact about the child that is shared with the whole table. */
    ObjectNode fact(String category, String statement) {
        var body = json("""
            {"kind": "FACT", "audience": "TABLE", "handling": "OPEN",
             "necessity": {"why": "The child's safety depends on it", "influence": "Decides what comes first"}}\
            """);
        body.put("category", category).put("statement", statement);
        body.putArray("personIds").add(child);
        body.putObject("source").put("spokenInPerson", true).put("on", TODAY.toString());
        return body;
    }

    /** The id of the contribution, and the tag to change it with. */
    Answer contribute(String organisation, ObjectNode body) throws IOException, InterruptedException {
        return post(Account.of(organisation), "/contributions", body);
    }

    Answer post(Account who, String path, JsonNode body) throws IOException, InterruptedException {
        var answer = partners.send(Call.write(who, "POST", "/v1/cases/" + caseId + path, body));
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer;
    }

    Answer put(Account who, String path, String body) throws IOException, InterruptedException {
        var answer = partners.send(Call.write(who, "PUT", "/v1/cases/" + caseId + path, json(body)));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 204);
        return answer;
    }

    void seat(String organisation) throws IOException, InterruptedException {
        var body = json("{\"guest\": false, \"reason\": \"Knows the family\"}").put("organisation", organisation);
        post(CHAIR, "/seats", body);
    }

    Answer card(String organisation, String purpose) throws IOException, InterruptedException {
        return partners.send(Call.get(Account.of(organisation), "/v1/cases/" + caseId, purpose));
    }

    /** What an organisation gets for deepening. */
    Answer card(String organisation) throws IOException, InterruptedException {
        return card(organisation, "DEEPENING");
    }

    /** The categories of which an organisation knows only that they are held. */
    List<String> markers(String organisation) throws IOException, InterruptedException {
        return card(organisation)
                .json()
                .path("contributions")
                .valueStream()
                .filter(entry -> entry.path("visibility").asString().equals("MARKER"))
                .map(entry -> entry.path("category").asString())
                .toList();
    }
}
