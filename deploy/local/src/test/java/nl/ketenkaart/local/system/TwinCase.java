package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.PROBATION;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.TODAY;
import static nl.ketenkaart.local.system.Table.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Multipart;
import nl.ketenkaart.local.demo.partner.SamplePdf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One of two cases that look alike; what differs in any two answers (ids, moments, names) is made the same before they are compared. */
final class TwinCase {
    private static final JsonNode BODIES =
            new YAMLMapper().readTree(TwinCase.class.getResourceAsStream("/bodies-of-roads.yaml"));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-\\d{4}-\\d+");
    private static final Pattern ETAG = Pattern.compile("\\\\\"[\\w-]{22}\\\\\"");
    /** Sealed: of these only the length can be compared. */
    private static final List<String> SEALED = List.of("etag", "consistency-token");

    private static final List<String> MADE =
            List.of("contributionId", "requestId", "documentId", "consentId", "personId");
    private final Table table;
    private final String name;
    /** What the observer made. */
    private final Map<String, String> own = new HashMap<>();
    /** What others made, that the observer may not know of. */
    private final Map<String, String> hidden = new HashMap<>();

    private TwinCase(Table table, String name) {
        this.table = table;
        this.name = name;
    }

    /** Ids are drawn by lot, and a card names people in the order of theirs: drawn until the child comes before the woman. */
    static TwinCase deepening(String... organisations) throws Exception {
        var drawn = drawn(organisations);
        while (drawn.table.child().compareTo(drawn.table.woman()) > 0) {
            drawn = drawn(organisations);
        }
        return drawn;
    }

    private static TwinCase drawn(String... organisations) throws Exception {
        var name = "Kind " + UUID.randomUUID();
        var raise = Table.raise(organisations);
        ((ObjectNode) raise.at("/persons/1")).put("name", name);
        ((ObjectNode) raise.at("/persons/0")).put("name", "Mevrouw " + name);
        return new TwinCase(Table.deepening(SystemStack.partners(), raise), name);
    }

    /** In each of these categories a fact; besides a request with its answer, a document, a consent, and what is meant for others. */
    void hides(String... categories) throws Exception {
        for (var category : categories) {
            kept("contributionId", table.contribute(SAFE_HOME, table.fact(category, "It is known since May.")));
        }
        var forOthers = table.fact("SAFETY", "Her sister would take her in.");
        forOthers.putArray("audience").add(OM);
        table.contribute(SAFE_HOME, forOthers);
        var draft = table.fact("NEEDS", "A draft.");
        draft.remove("necessity");
        table.contribute(SAFE_HOME, draft);
        table.contribute(SAFE_HOME, table.fact("LEGAL", "Not yet.").put("handling", "DIRECTOR_RELEASE"));
        table.contribute(SAFE_HOME, table.fact("SAFETY", "Who knows.").put("consentOf", table.woman()));
        asked(categories[0]);
        reported();
        consented(categories[0]);
        table.post(
                CHAIR, "/exclusions", json("{\"organisation\": \"svg\", \"ground\": \"Family of those involved.\"}"));
    }

    private void kept(String id, Answer made) {
        hidden.put(id, made.json().path(id).asString());
    }

    private void asked(String category) throws Exception {
        var body = json("{\"influence\": \"It decides what is proposed\", \"question\": \"Is she well?\"}")
                .put("category", category)
                .put("to", SAFE_HOME)
                .put("why", "We want to know how she is")
                .put("by", TODAY.plusDays(3).toString())
                .put("evenIfKnown", true);
        body.putArray("personIds").add(table.child());
        kept("requestId", table.post(Account.of(CHILD_PROTECTION), "/information-requests", body));
        table.put(
                Account.of(SAFE_HOME),
                "/information-requests/" + hidden.get("requestId") + "/answer",
                "{\"kind\": \"NIL\"}");
    }

    private void reported() throws Exception {
        var meta = json("""
            {"category": "POLICE_CONTACT", "audience": "TABLE", "handling": "OPEN", "title": "A report",
             "necessity": {"why": "The signals are in it", "influence": "Decides what is asked"}}\
            """);
        meta.putArray("personIds").add(table.child());
        var path = "/v1/cases/" + table.caseId() + "/documents";
        kept("documentId", table.partners().send(Multipart.post(Account.of(POLICE), path, meta, SamplePdf.of("x"))));
    }

    private void consented(String category) throws Exception {
        var body = json("{\"evidence\": \"A signed form.\"}")
                .put("personId", table.woman())
                .put("givenOn", TODAY.toString());
        body.putArray("categories").add(category);
        body.putArray("organisations").add(PROBATION);
        kept("consentId", table.post(Account.of(SAFE_HOME), "/consents", body));
    }

    /** What an account is answered on a road, made comparable. */
    String asks(Account who, Road road, boolean aboutWhatIsHidden) throws Exception {
        UnaryOperator<String> ids = parameter -> id(parameter, aboutWhatIsHidden);
        var answer = table.partners().send(call(who, road, ids));
        if (road.method().equals("POST") && answer.succeeded()) {
            MADE.forEach(
                    id -> answer.json().path(id).stringValueOpt().ifPresent(made -> own.putIfAbsent(who + id, made)));
        }
        return comparable(answer);
    }

    private String id(String parameter, boolean aboutWhatIsHidden) {
        return switch (parameter) {
            case "caseId" -> table.caseId();
            case "personId" -> table.child();
            case "organisationId" -> "halt";
            default -> (aboutWhatIsHidden ? hidden : own).getOrDefault(parameter, nothing(parameter));
        };
    }

    private static String nothing(String parameter) {
        return UUID.nameUUIDFromBytes(parameter.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Call call(Account who, Road road, UnaryOperator<String> ids) {
        var path = road.filled(ids);
        if (!road.writes()) {
            return road.purposeful() ? Call.get(who, path, "DEEPENING") : Call.get(who, path);
        }
        if (road.method().equals("DELETE")) {
            return new Call(who, "DELETE", path, Map.of("If-Match", "*"), new byte[0]);
        }
        var body = JsonMapper.shared()
                .readTree(Road.fill(BODIES.path(road.toString()).toString(), ids));
        if (road.path().endsWith("/documents")) {
            return Multipart.post(who, path, body, SamplePdf.of("A line"));
        }
        var call = Call.write(who, road.method(), path, body)
                .with("If-Match", "*")
                .with("Processing-Purpose", "DEEPENING");
        return road.path().endsWith("/batch") ? call.with("Content-Type", "application/x-ndjson") : call;
    }

    private String comparable(Answer answer) {
        var headers = new TreeMap<String, List<String>>();
        answer.headers().forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(List.of("date", "traceparent"));
        SEALED.forEach(opaque -> headers.computeIfPresent(
                opaque,
                (header, values) ->
                        values.stream().map(value -> "*".repeat(value.length())).toList()));
        var text = (answer.status() + "\n" + headers + "\n" + answer.text()).replace(name, "Kind");
        text = REFERENCE.matcher(MOMENT.matcher(text).replaceAll("then")).replaceAll("reference");
        text = ETAG.matcher(text).replaceAll("etag");
        var numbers = new LinkedHashMap<String, String>();
        return ID.matcher(text)
                .replaceAll(id -> numbers.computeIfAbsent(id.group(), more -> "id " + (numbers.size() + 1)));
    }
}
