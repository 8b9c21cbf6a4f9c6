package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the request at the gateway over Kafka to whoever hears of it: one trace id, and nobody is in it. */
@ExtendWith(SystemStack.class)
class OneFlowIT {
    private static final List<String> ON_THE_WAY = List.of(
            "POST /v1/cases",
            "process case-events.v1",
            "case-service",
            "context-service",
            "privacy-service",
            "notification-service");

    @Test
    void a_case_that_is_raised_is_one_flow_through_every_service() throws Exception {
        var flow = UUID.randomUUID().toString().replace("-", "");
        var call = Call.write(Account.of(POLICE), "POST", "/v1/cases", Table.raise(OM))
                .with("traceparent", "00-" + flow + "-00f067aa0ba902b7-00");
        var raised = SystemStack.partners().send(call);
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        var told = eventually(
                "what was told of the flow",
                () -> SystemStack.collector().of(flow),
                messages -> ON_THE_WAY.stream()
                                .allMatch(words -> messages.stream().anyMatch(message -> message.contains(words)))
                        && messages.stream().anyMatch(message -> message.contains("gateway")));
        var body = raised.json();
        assertThat(told)
                .allSatisfy(message -> assertThat(message)
                        .doesNotContain(
                                body.path("caseId").asString(),
                                body.path("reference").asString(),
                                body.at("/persons/0/personId").asString(),
                                "Eik",
                                "Wilg",
                                "Shouting",
                                POLICE));
    }
}
