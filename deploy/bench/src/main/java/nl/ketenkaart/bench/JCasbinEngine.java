package nl.ketenkaart.bench;

import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** jCasbin: the rules are its matcher over the facts of a question, the agreement's matrix its lines of policy. */
final class JCasbinEngine implements Engine {
    private static final String MODEL = """
        [request_definition]
        r = n
        [policy_definition]
        p = purpose, kind, categories
        [policy_effect]
        e = some(where (p.eft == allow))
        [matchers]
        m = %s
        """;
    /** In the order of the rules; "include" asks whether a set holds something. */
    private static final List<String> RULES = List.of(
            "(include(r.n.roles, 'professional') || include(r.n.roles, 'chair') || include(r.n.roles, 'secretary')"
                    + " || include(r.n.roles, 'privacy-officer'))",
            "r.n.signed",
            "r.n.seatFrom <= r.n.at && (r.n.at < r.n.seatUntil || (OWN && r.n.purpose == 'OWN_RECORDS'))",
            "!include(r.n.excludedOrganisations, r.n.organisation) && !include(r.n.excludedPersons, r.n.subject)",
            "((r.n.purpose == 'TRIAGE' && r.n.phase == 'RAISED')"
                    + " || (r.n.purpose == 'DEEPENING' && r.n.phase == 'DEEPENING')"
                    + " || (r.n.purpose == 'DECISION' && r.n.phase == 'DEEPENING' && include(r.n.roles, 'chair')"
                    + " && r.n.kind == 'PUBLIC_PROSECUTION')"
                    + " || (r.n.purpose == 'FOLLOW_UP' && (r.n.phase == 'DECIDED' || r.n.phase == 'FOLLOW_UP'))"
                    + " || (r.n.purpose == 'OWN_RECORDS' && OWN))",
            "(OWN || (r.n.necessityStated && !r.n.withdrawn && r.n.at < r.n.validUntil))",
            "(OWN || GLASS || r.n.wholeTable || include(r.n.audience, r.n.organisation)"
                    + " || (r.n.forTheDirector && r.n.director == r.n.organisation))",
            "(OWN || GLASS || !r.n.needsConsent || include(r.n.consents, r.n.consentKey))",
            "(OWN || GLASS || r.n.handling == 'OPEN' || (r.n.handling == 'DIRECTOR_RELEASE' && r.n.released)"
                    + " || (r.n.handling == 'SESSION_ONLY' && r.n.at < r.n.sessionUntil"
                    + " && include(r.n.attendance, r.n.organisation)))",
            "(OWN || GLASS || (p.purpose == r.n.purpose && p.kind == r.n.kind"
                    + " && string.contains(p.categories, r.n.category)))");

    private final Enforcer enforcer = enforcer();
    private final List<Map<String, Object>> questions =
            Questions.all().stream().map(Facts::of).toList();

    @Override
    public boolean full(int question) {
        return enforcer.enforce(questions.get(question));
    }

    private static Enforcer enforcer() {
        var matcher = String.join(" && ", RULES)
                .replace("OWN_RECORDS", "own_records")
                .replace("OWN", "(r.n.owner == r.n.organisation)")
                .replace("own_records", "OWN_RECORDS")
                .replace(
                        "GLASS",
                        "(r.n.person && (include(r.n.roles, 'professional') || include(r.n.roles, 'chair'))"
                                + " && include(r.n.glass, r.n.glassKey))");
        var model = new Model();
        model.loadModelFromText(MODEL.formatted(matcher));
        var enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        Matrix.rows()
                .forEach(row -> enforcer.addPolicy(
                        row.purpose().name(),
                        row.kind().name(),
                        row.categories().toString()));
        return enforcer;
    }
}
