package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.PROBATION;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.SECRETARY;
import static nl.ketenkaart.local.system.Table.TODAY;
import static nl.ketenkaart.local.system.Table.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Multipart;
import nl.ketenkaart.local.demo.partner.SamplePdf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case with something to find in every place of its card, told apart from every other case by its canaries. */
public final class SpiedCase {
    private static final String CATEGORIES =
            "SAFETY POLICE_CONTACT CRIMINAL_RECORD SUPERVISION CHILD_DEVELOPMENT FAMILY_SYSTEM CARE HEALTH NEEDS LIVING"
                    + " WHEREABOUTS LEGAL";
    final Table table;
    final Map<String, String> ids = new HashMap<>();
    final List<Canary> canaries = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private SpiedCase(Table table) {
        this.table = table;
        ids.put("caseId", table.caseId());
        ids.put("personId", table.child());
        ids.put("organisationId", "halt");
    }

    /** With these at the table, besides the police: one thing of each category, a request, a document, a session. */
    public static SpiedCase deepening(String... organisations) throws Exception {
        var raise = Table.raise(organisations).put("urgency", "RED");
        var spied = new SpiedCase(Table.deepening(SystemStack.partners(), raise));
        for (var category : CATEGORIES.split(" ")) {
            spied.contributed(SAFE_HOME, category);
        }
        spied.asked();
        spied.reported();
        spied.discussed();
        return spied;
    }

    /** By one organisation, with nobody else. */
    public static SpiedCase alone(String organisation) throws Exception {
        var partners = SystemStack.partners();
        var words = "Kind Wilg " + UUID.randomUUID();
        var raise = Table.raise(organisation);
        ((ObjectNode) raise.at("/persons/1")).put("name", words);
        var raised = partners.send(Call.write(Account.of(organisation), "POST", "/v1/cases", raise));
        var spied = new SpiedCase(Table.of(partners, raised));
        spied.canaries.add(new Canary(words, "SAFETY", organisation, Set.of()));
        return spied;
    }

    /** What stands in it, by the names that paths have for it. */
    public Map<String, String> ids() {
        return Map.copyOf(ids);
    }

    /** What is written in it and nowhere else. */
    public List<String> words() {
        return canaries.stream().map(Canary::words).toList();
    }

    private String canary(String what, String category, String owner, String... audience) {
        var words = "canary-" + what + "-" + mark;
        canaries.add(new Canary(words, category, owner, Set.of(audience)));
        return words;
    }

    private void contributed(String owner, String category) throws Exception {
        var words = canary(category.toLowerCase(Locale.ROOT), category, owner);
        var made = table.contribute(owner, table.fact(category, words));
        ids.putIfAbsent("contributionId", made.json().path("contributionId").asString());
    }

    private void asked() throws Exception {
        var body = json("{\"category\": \"CARE\", \"influence\": \"It decides what is proposed\"}")
                .put("to", SAFE_HOME)
                .put("question", canary("question", "CARE", CHILD_PROTECTION, SAFE_HOME))
                .put("why", canary("why of the question", "CARE", CHILD_PROTECTION, SAFE_HOME))
                .put("by", TODAY.plusDays(3).toString())
                .put("evenIfKnown", true);
        body.putArray("personIds").add(table.child());
        var made = table.post(Account.of(CHILD_PROTECTION), "/information-requests", body);
        ids.put("requestId", made.json().path("requestId").asString());
    }

    private void reported() throws Exception {
        var meta = json("""
            {"category": "POLICE_CONTACT", "audience": "TABLE", "handling": "OPEN",
             "necessity": {"why": "The signals are in it", "influence": "Decides what is asked"}}\
            """).put("title", canary("report", "POLICE_CONTACT", POLICE));
        meta.putArray("personIds").add(table.child());
        var page = SamplePdf.of(canary("page", "POLICE_CONTACT", POLICE));
        var path = "/v1/cases/" + table.caseId() + "/documents";
        var made = table.partners().send(Multipart.post(Account.of(POLICE), path, meta, page));
        ids.put("documentId", made.json().path("documentId").asString());
    }

    private void discussed() throws Exception {
        var plan = json("{\"place\": \"Paardenveld\", \"chairOrganisation\": \"%s\", \"extra\": true}".formatted(OM))
                .put("startsAt", Instant.now().plusSeconds(60).toString())
                .put("endsAt", Instant.now().plusSeconds(5400).toString());
        var made = table.partners().send(Call.write(SECRETARY, "POST", "/v1/sessions", plan));
        ids.put("sessionId", made.json().path("sessionId").asString());
        var item = json("{}").put("caseId", table.caseId()).put("question", canary("agenda", "SAFETY", OM));
        inSession("/agenda", json("{}").set("items", json("{}").arrayNode().add(item)), SECRETARY);
    }

    private void inSession(String path, JsonNode body, Account who) throws Exception {
        var answer = table.partners()
                .send(Call.write(who, "PUT", "/v1/sessions/" + ids.get("sessionId") + path, body)
                        .with("If-Match", "*"));
        assertThat(answer.succeeded()).as(answer.text()).isTrue();
    }

    /** Interpreted and decided, with a letter and a duty for probation. */
    public void decided() throws Exception {
        var interpretation = json("{\"patterns\": [\"CHILD_NEGLECT\"], \"instruments\": []}")
                .put("pictureOfTheSituation", canary("picture", "FAMILY_SYSTEM", CHILD_PROTECTION));
        var safety = interpretation.putArray("safety");
        for (var person : List.of(table.child(), table.woman())) {
            safety.add(json("{\"phase\": \"UNSAFE\"}")
                    .put("personId", person)
                    .put("why", canary("phase of " + person, "SAFETY", CHILD_PROTECTION)));
        }
        var interpreted = table.post(Account.of(CHILD_PROTECTION), "/interpretations", interpretation);
        ids.put("interpretationId", interpreted.json().path("interpretationId").asString());
        var decided = table.post(CHAIR, "/decisions", decision());
        ids.put("decisionId", decided.json().path("decisionId").asString());
        var duties = eventually(
                "a duty",
                () -> table.partners().send(Call.get(Account.of(PROBATION), "/v1/follow-ups?state=OPEN&limit=100")),
                answer -> started(answer).findAny().isPresent());
        started(duties)
                .forEach(duty -> ids.put("followUpId", duty.path("followUpId").asString()));
    }

    /** That the measure starts, of this case. */
    private Stream<JsonNode> started(Answer duties) {
        return duties.json()
                .path("items")
                .valueStream()
                .filter(duty -> duty.path("caseId").asString().equals(table.caseId()))
                .filter(duty -> duty.path("what").asString().equals("START_MEASURE"));
    }

    private ObjectNode decision() {
        var letter = json("{\"language\": \"nl\"}")
                .put("personId", table.woman())
                .put("text", canary("letter", "LEGAL", OM, PROBATION));
        var measure = json("{}")
                .put("description", canary("measure", "LEGAL", OM))
                .put("organisation", PROBATION)
                .put("personId", table.woman())
                .put("startBy", TODAY.plusDays(20).toString());
        var decision =
                json("{\"feedback\": [], \"disposition\": {\"type\": \"CONDITIONAL_DISMISSAL\", \"probationMonths\":"
                                + " 12, \"conditions\": [\"Cooperate with help\"]}}")
                        .put("motivation", canary("motivation", "LEGAL", OM));
        decision.putArray("measures").add(measure);
        decision.set("letter", letter);
        return decision;
    }
}
