package nl.ketenkaart.notifications.mail.smtp;

import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.UUID;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.notifications.inbox.Inboxes;
import nl.ketenkaart.notifications.mail.Mailings;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ketenkaart.mail.enabled=true",
            "ketenkaart.mail.poll=20ms",
            "spring.mail.properties.mail.smtp.starttls.required=false"
        })
@ExtendWith(EmbeddedStack.class)
@DirtiesContext
class MailIT {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String HALT = anOrganisation("halt");
    private static final String PROBATION = anOrganisation("probation");

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Mailings mailings;

    @Autowired
    Inboxes inboxes;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("ketenkaart.mail.recipients." + HALT, () -> "post@halt.example");
        registry.add("ketenkaart.mail.recipients." + PROBATION, () -> "post@probation.example");
    }

    @AfterAll
    static void over() {
        SERVER.stop();
    }

    @Test
    void who_sits_at_the_table_gets_one_mail_however_much_news_there_is_and_who_left_gets_none() {
        var walk = new Walk(port, publisher, codec, tokens);
        walk.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "HALT", "from": "2026-11-20T10:00:00Z"},
                       {"organisation": "%s", "kind": "PROBATION", "from": "2026-11-20T10:00:00Z",
                        "until": "2026-11-21T10:00:00Z"}]}\
            """.formatted(walk.caseId, HALT, HALT, PROBATION));
        var halt = new OrganisationId(HALT);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mailings.find(halt).isPresent()
                        && mailings.find(new OrganisationId(PROBATION)).isPresent());
        for (var n = 0; n < 5; n++) {
            cardChanged(walk, PROBATION);
            cardChanged(walk, HALT);
        }
        assertThat(walk.get(professionalOf(HALT), "/v1/notifications").get("items"))
                .hasSize(5);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mailings.find(halt)
                        .filter(mailing -> mailing.position() > 0)
                        .isPresent());
        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(GreenMailUtil.getWholeMessage(received[0]))
                .contains("To: post@halt.example", "There is news in Ketenkaart.", "Auto-Submitted: auto-generated")
                .doesNotContain(walk.caseId.toString(), "decided");
        assertThat(inboxes.end(halt)).isEqualTo(5);
    }

    private static void cardChanged(Walk of, String organisation) {
        of.privacyEvent("card-changed", """
            {"caseId": "%s", "organisation": "%s", "about": "case-decided", "item": "%s", "causedBy": "%s", "at": "2026-11-23T13:45:00Z"}\
            """.formatted(of.caseId, organisation, UUID.randomUUID(), UUID.randomUUID()));
    }
}
