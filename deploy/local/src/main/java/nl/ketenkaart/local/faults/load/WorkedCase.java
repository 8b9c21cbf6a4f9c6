package nl.ketenkaart.local.faults.load;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.faults.ledger.Shelf;
import nl.ketenkaart.local.faults.ledger.Write;
import nl.ketenkaart.local.faults.ledger.Write.Trace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case that is being deepened, with who sits at its table. */
record WorkedCase(String caseId, String child) {
    static final String OM = "om-midden-nederland";
    static final String POLICE = "politie-midden-nederland";
    static final String CHILD_PROTECTION = "rvdk-midden-nederland";
    static final String SAFE_HOME = "veilig-thuis-utrecht";
    static final String HALT = "halt";
    static final String VICTIM_SUPPORT = "slachtofferhulp";
    static final List<String> TABLE = List.of(OM, POLICE, CHILD_PROTECTION, SAFE_HOME, HALT, VICTIM_SUPPORT);
    /** Sits at no table. */
    static final String OUTSIDER = "svg";

    private static final Account CHAIR = new Account(OM, "chair");

    /** Raised by the police, accepted, directed by child protection, and on the cards before anything else is said: of what comes sooner there is no news. */
    static WorkedCase begin(Partners partners) throws IOException, InterruptedException {
        var raised = done(partners.send(Call.write(Account.of(POLICE), "POST", "/v1/cases", raise())));
        var made = new WorkedCase(
                raised.json().path("caseId").asString(),
                raised.json().at("/persons/0/personId").asString());
        made.put(partners, CHAIR, "/triage", "{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        made.put(partners, CHAIR, "/director", "{\"organisation\": \"%s\"}".formatted(CHILD_PROTECTION));
        made.put(partners, Account.of(CHILD_PROTECTION), "/director/acceptance", "{\"accepted\": true}");
        done(partners.send(Call.get(Account.of(OM), made.path(), "DEEPENING")));
        return made;
    }

    private void put(Partners partners, Account who, String path, String body)
            throws IOException, InterruptedException {
        done(partners.send(Call.write(who, "PUT", path() + path, json(body))));
    }

    private static Answer done(Answer answer) throws IOException {
        if (!answer.succeeded()) {
            throw new IOException("a case could not be begun: " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    private static ObjectNode raise() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var body = json("""
            {"kind": "DOMESTIC_VIOLENCE", "urgency": "AMBER",
             "incident": {"on": "%s", "municipality": "Utrecht", "summary": "Shouting heard by the neighbours."},
             "persons": [{"role": "CHILD", "name": "Kind Wilg", "birthDate": "%s", "municipality": "Utrecht", "atRisk": true}],
             "concern": {"facts": "It happened before.", "feeling": "Something is kept silent.", "level": 2}}\
            """.formatted(today, today.minusYears(6)));
        var seats = body.putArray("table");
        TABLE.stream().filter(one -> !one.equals(POLICE)).forEach(seats::add);
        return body;
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    String path() {
        return "/v1/cases/" + caseId;
    }

    /** What its first concern leaves; of a case that was just raised there is no other news that is counted. */
    Write raised() {
        return new Write(caseId, everyCard(Marks.concernOf(POLICE)));
    }

    /** A concern, for all at the table. */
    Write concern(String words, String author) {
        var traces = new ArrayList<>(everyCard(Marks.concernOf(author)));
        news(author, TABLE, Marks.CONCERN_VOICED, traces);
        return new Write(words, traces);
    }

    /** A contribution, for these alone. */
    Write contribution(String words, String author, List<String> readers) {
        var traces = new ArrayList<Trace>();
        readers.forEach(one -> traces.add(new Trace(card(one), words)));
        news(author, readers, Marks.CONTRIBUTION_RECORDED, traces);
        return new Write(words, traces);
    }

    private List<Trace> everyCard(String mark) {
        return TABLE.stream().map(one -> new Trace(card(one), mark)).toList();
    }

    private void news(String author, List<String> readers, String mark, List<Trace> traces) {
        readers.stream()
                .filter(one -> !one.equals(author))
                .forEach(one -> traces.add(new Trace(new Shelf(caseId, one, Shelf.Kind.INBOX), mark)));
    }

    private Shelf card(String organisation) {
        return new Shelf(caseId, organisation, Shelf.Kind.CARD);
    }
}
