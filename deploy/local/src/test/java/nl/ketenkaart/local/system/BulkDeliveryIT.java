package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.SAFE_HOME;
import static nl.ketenkaart.local.system.Table.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Veilig Thuis delivers from its own system what it has, in one go, through the gateway. */
@ExtendWith(SystemStack.class)
class BulkDeliveryIT {
    private static final int MOST = 500;
    private static final int SOME = 40;
    private final Partners partners = SystemStack.partners();

    @Test
    void each_line_has_its_own_answer_and_is_on_the_cards_once_however_often_it_is_sent() throws Exception {
        var table = Table.deepening(partners, OM, CHILD_PROTECTION, SAFE_HOME);
        var lines = lines(table, SOME);
        lines.add(7, "{\"broken");
        var key = UUID.randomUUID();

        var first = answers(deliver(table, lines, key));
        var again = answers(deliver(table, lines, key));

        assertThat(first)
                .hasSize(SOME + 1)
                .extracting(line -> line.path("status").asInt())
                .containsOnly(201, 400);
        assertThat(first.get(7).path("status").asInt()).isEqualTo(400);
        assertThat(again)
                .extracting(line -> line.path("contributionId").asString(""))
                .isEqualTo(first.stream()
                        .map(line -> line.path("contributionId").asString(""))
                        .toList());
        eventually(
                "all on the card of the police",
                () -> table.card(POLICE).json().path("contributions").size(),
                size -> size == SOME);
    }

    @Test
    void more_than_may_be_delivered_at_once_is_refused_whole() throws Exception {
        var table = Table.deepening(partners, OM, CHILD_PROTECTION, SAFE_HOME);

        assertThat(deliver(table, lines(table, MOST + 1), UUID.randomUUID()).status())
                .isBetween(400, 413);
        assertThat(table.card(POLICE).json().path("contributions")).isEmpty();
    }

    private static List<String> lines(Table table, int count) {
        var lines = new ArrayList<String>();
        for (var n = 0; n < count; n++) {
            var line = json("{}").put("key", UUID.randomUUID().toString());
            lines.add(
                    line.set("contribution", table.fact("SAFETY", "Fact " + n)).toString());
        }
        return lines;
    }

    private Answer deliver(Table table, List<String> lines, UUID key) throws Exception {
        var path = "/v1/cases/" + table.caseId() + "/contributions/batch";
        var body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        var call = Call.write(Account.of(SAFE_HOME), "POST", path, json("{}"))
                .with("Content-Type", "application/x-ndjson")
                .with("Idempotency-Key", key.toString());
        return partners.send(new Call(call.as(), "POST", path, call.headers(), body));
    }

    private static List<JsonNode> answers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
