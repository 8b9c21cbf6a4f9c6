package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.CHAIR;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.stack.LocalStack;
import nl.ketenkaart.local.system.Topics.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is lost when a process dies or the broker is away: nothing; and nothing comes twice. */
@ExtendWith(SystemStack.class)
class CrashIT {
    private static final String TOPIC = "case-events.v1";
    private static final String RAISED = "nl.ketenkaart.cases.case-raised";
    private static final String VOICED = "nl.ketenkaart.cases.concern-voiced";
    private final LocalStack stack = SystemStack.stack();
    private final Partners partners = SystemStack.partners();

    @Test
    void killed_right_after_the_answer_the_service_still_tells_once_restarted_and_it_counts_once() throws Exception {
        var raised = List.of(raise(), raise(), raise());
        stack.kill("case-service");
        stack.start("case-service");
        for (var caseId : raised) {
            assertArrivesOnce(caseId);
        }
    }

    @Test
    void killed_before_anything_could_be_published_the_service_still_tells_once_restarted() throws Exception {
        stack.stop("kafka");
        var raised = raise();
        stack.kill("case-service");
        stack.start("kafka");
        stack.start("case-service");
        assertArrivesOnce(raised);
    }

    @Test
    void without_the_broker_writes_are_answered_and_arrive_in_order_when_it_is_back() throws Exception {
        var table = Table.deepening(partners, OM, CHILD_PROTECTION, SAFE_HOME);
        eventually("the table is known", () -> card(table.caseId(), "DEEPENING").status(), status -> status == 200);
        var said = List.of("First she left.", "Then she came back.", "Then she left again.");
        stack.stop("kafka");
        var fresh = raise();
        triage(fresh);
        for (var statement : said) {
            tell(table, statement);
        }
        stack.start("kafka");
        for (var statement : said) {
            eventually(statement, () -> card(table.caseId(), "DEEPENING").text(), text -> text.contains(statement));
        }
        var events = eventually("all of it", () -> Topics.about(TOPIC, fresh), found -> found.size() >= 3);
        assertThat(events.stream().map(Published::sequence).distinct()).containsExactly(1L, 2L, 3L);
        assertThat(events.getFirst().type()).endsWith("case-raised.v1");
    }

    private String raise() throws Exception {
        var answer = asItComes(Call.write(Account.of(POLICE), "POST", "/v1/cases", Table.raise(OM)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("caseId").asString();
    }

    private void assertArrivesOnce(String caseId) throws Exception {
        eventually("the card is there", () -> card(caseId, "TRIAGE").status(), status -> status == 200);
        var card = card(caseId, "TRIAGE").json();
        assertThat(card.path("concerns")).hasSize(1);
        assertThat(card.path("persons")).hasSize(2);
        worry(caseId);
        eventually("later news has come too", () -> news(caseId), news -> news.contains(VOICED));
        assertThat(news(caseId)).as("once").doesNotHaveDuplicates().contains(RAISED);
        assertThat(Topics.about(TOPIC, caseId))
                .extracting(Published::sequence)
                .startsWith(1L)
                .endsWith(2L)
                .isSorted();
    }

    private void tell(Table table, String statement) throws Exception {
        var path = "/v1/cases/" + table.caseId() + "/contributions";
        var answer = asItComes(Call.write(Account.of(SAFE_HOME), "POST", path, table.fact("SAFETY", statement)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void worry(String caseId) throws Exception {
        var concern = Table.json("{\"facts\": \"She did not open.\", \"feeling\": \"Too quiet.\", \"level\": 2}");
        var answer = asItComes(Call.write(Account.of(POLICE), "POST", "/v1/cases/" + caseId + "/concerns", concern));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Accepted, and a director appointed: two more events of the same case. */
    private void triage(String caseId) throws Exception {
        var path = "/v1/cases/" + caseId;
        var accepted = Table.json("{\"outcome\": \"ACCEPTED\", \"reason\": \"A child at risk.\"}");
        assertThat(asItComes(Call.write(CHAIR, "PUT", path + "/triage", accepted))
                        .succeeded())
                .isTrue();
        var director = Table.json("{\"organisation\": \"%s\"}".formatted(OM));
        assertThat(asItComes(Call.write(CHAIR, "PUT", path + "/director", director))
                        .succeeded())
                .isTrue();
    }

    /** Sent once, and without waiting for what others wrote. */
    private Answer asItComes(Call call) throws Exception {
        return partners.sendAs(partners.tokenOf(call.as()), call);
    }

    private Answer card(String caseId, String purpose) throws Exception {
        return asItComes(Call.get(Account.of(OM), "/v1/cases/" + caseId, purpose));
    }

    /** What kinds of news of the case lie in the prosecution's inbox, each as often as it lies there. */
    private List<String> news(String caseId) throws Exception {
        var found = new ArrayList<String>();
        var page = asItComes(Call.get(Account.of(OM), "/v1/notifications?limit=100"));
        while (!page.json().path("items").isEmpty()) {
            page.json()
                    .path("items")
                    .valueStream()
                    .filter(news -> news.path("subject").asString().equals(caseId))
                    .forEach(news -> found.add(news.path("type").asString()));
            var next = page.json().path("next").asString();
            page = asItComes(Call.get(Account.of(OM), "/v1/notifications?limit=100&cursor=" + next));
        }
        return found;
    }
}
