package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.PROBATION;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.VICTIM_SUPPORT;
import static nl.ketenkaart.local.system.Table.json;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For each of the nine rules of need to know one situation in which that rule alone refuses, and the same situation with what
 * the rule asks for, in which it is seen. Without the rule, its test fails.
 */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesIT {
    /** Signed, and left the partnership since. */
    private static final String SAFETY_HOUSE = "veiligheidshuis-utrecht";

    private static final String FACT = "The child was seen outside at night.";
    private Table table;

    @BeforeAll
    void a_case_is_deepened() throws Exception {
        table = Table.deepening(
                SystemStack.partners(),
                OM,
                CHILD_PROTECTION,
                PROBATION,
                VICTIM_SUPPORT,
                SAFE_HOME,
                SAFETY_HOUSE,
                "wss");
    }

    @Test
    void rule_1_who_left_the_sharing_agreement_sees_nothing_although_it_is_seated() throws Exception {
        assertThat(table.card(POLICE).text()).contains(SAFETY_HOUSE);
        assertThat(table.card(SAFETY_HOUSE).status()).isEqualTo(404);
    }

    @Test
    void rule_2_who_is_not_at_the_table_sees_nothing_until_it_is_seated() throws Exception {
        assertThat(table.card("svg").status()).isEqualTo(404);
        table.seat("svg");
        assertThat(table.card("svg").text()).contains("Kind Wilg");
    }

    @Test
    void rule_3_who_is_excluded_sees_nothing_any_more() throws Exception {
        assertThat(table.card("wss").text()).contains("Kind Wilg");
        var ground = "{\"organisation\": \"wss\", \"ground\": \"A colleague is family of those involved.\"}";
        table.post(CHAIR, "/exclusions", json(ground));
        assertThat(table.card("wss").status()).isEqualTo(404);
    }

    @Test
    void rule_4_a_purpose_that_does_not_fit_the_phase_or_the_role_shows_nothing() throws Exception {
        for (var purpose : new String[] {"TRIAGE", "FOLLOW_UP", "DECISION"}) {
            var answer = table.card(POLICE, purpose);
            assertThat(answer.succeeded()).as(purpose).isFalse();
            assertThat(answer.text()).doesNotContain("Wilg");
        }
        assertThat(table.card(OM, "DECISION").succeeded())
                .as("a machine does not decide")
                .isFalse();
        var chair = table.partners().send(Call.get(CHAIR, "/v1/cases/" + table.caseId(), "DECISION"));
        assertThat(chair.text()).contains("Kind Wilg");
    }

    @Test
    void rule_5_a_category_that_is_not_for_this_kind_of_organisation_is_not_shown() throws Exception {
        var statement = "The child was in hospital in May.";
        table.contribute(SAFE_HOME, table.fact("HEALTH", statement));
        assertThat(table.card(POLICE).text()).doesNotContain(statement);
        assertThat(table.markers(POLICE)).doesNotContain("HEALTH");
        assertThat(table.card(PROBATION).text()).contains(statement);
    }

    @Test
    void rule_6_what_has_no_stated_necessity_or_is_withdrawn_is_not_shown() throws Exception {
        var draft = "A draft that nobody needs yet.";
        var body = table.fact("SAFETY", draft);
        body.remove("necessity");
        table.contribute(SAFE_HOME, body);
        assertThat(table.card(POLICE).text()).doesNotContain(draft);

        var mistaken = "The neighbours saw a stranger.";
        var made = table.contribute(SAFE_HOME, table.fact("SAFETY", mistaken));
        assertThat(table.card(POLICE).text()).contains(mistaken);
        withdraw(
                made.json().path("contributionId").asString(),
                made.header("ETag").orElse(""));
        assertThat(table.card(POLICE).text()).doesNotContain(mistaken);
    }

    private void withdraw(String contribution, String tag) throws Exception {
        var path = "/v1/cases/" + table.caseId() + "/contributions/" + contribution;
        var delete = Call.write(Account.of(SAFE_HOME), "DELETE", path, json("{}"))
                .without("Content-Type")
                .with("If-Match", tag);
        var answer = table.partners().send(new Call(delete.as(), "DELETE", path, delete.headers(), new byte[0]));
        assertThat(answer.succeeded()).as(answer.text()).isTrue();
    }

    @Test
    void rule_7_what_is_meant_for_others_is_not_shown() throws Exception {
        var statement = "Her sister would take the child in.";
        var body = table.fact("SAFETY", statement);
        body.putArray("audience").add(OM);
        table.contribute(SAFE_HOME, body);
        assertThat(table.card(POLICE).text()).doesNotContain(statement);
        assertThat(table.card(OM).text()).contains(statement);
    }

    @Test
    void rule_8_what_needs_consent_is_shown_once_it_is_given_and_no_longer_when_it_is_taken_back() throws Exception {
        var statement = "She follows a therapy since March.";
        var body = table.fact("SAFETY", statement).put("consentOf", table.woman());
        table.contribute(SAFE_HOME, body);
        assertThat(table.card(POLICE).text()).doesNotContain(statement);

        var consent =
                json("{\"categories\": [\"SAFETY\"], \"organisations\": [\"%s\"], \"evidence\": \"A signed form.\"}"
                        .formatted(POLICE));
        consent.put("personId", table.woman()).put("givenOn", Table.TODAY.toString());
        var given = table.post(Account.of(SAFE_HOME), "/consents", consent);
        assertThat(table.card(POLICE).text()).contains(statement);
        assertThat(table.card(OM).text()).doesNotContain(statement);

        var id = given.json().path("consentId").asString();
        var on = "{\"on\": \"%s\"}".formatted(Table.TODAY);
        table.put(Account.of(SAFE_HOME), "/consents/" + id + "/withdrawal", on);
        assertThat(table.card(POLICE).text()).doesNotContain(statement);
    }

    @Test
    void rule_9_what_is_only_marked_is_not_shown() throws Exception {
        var before = table.markers(POLICE).size();
        table.contribute(SAFE_HOME, table.fact("SAFETY", FACT).put("handling", "MARKER_ONLY"));
        assertThat(table.card(POLICE).text()).doesNotContain(FACT);
        assertThat(table.markers(POLICE)).hasSize(before + 1);
    }

    @Test
    void rule_9_what_the_director_releases_is_shown_from_then_on() throws Exception {
        var statement = "The school has seen bruises.";
        var made = table.contribute(SAFE_HOME, table.fact("LEGAL", statement).put("handling", "DIRECTOR_RELEASE"));
        assertThat(table.card(POLICE).text()).doesNotContain(statement);
        assertThat(table.markers(POLICE)).doesNotContain("LEGAL");
        assertThat(table.markers(CHILD_PROTECTION)).contains("LEGAL");
        var id = made.json().path("contributionId").asString();
        table.put(Account.of(CHILD_PROTECTION), "/contributions/" + id + "/release", "{}");
        assertThat(table.card(POLICE).text()).contains(statement);
    }

    @Test
    void rule_9_what_is_for_the_session_is_not_shown_outside_it() throws Exception {
        var statement = "She told it in confidence.";
        table.contribute(SAFE_HOME, table.fact("FAMILY_SYSTEM", statement).put("handling", "SESSION_ONLY"));
        assertThat(table.card(POLICE).text()).doesNotContain(statement);
        assertThat(table.markers(POLICE)).contains("FAMILY_SYSTEM");
    }
}
