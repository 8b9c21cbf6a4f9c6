package nl.ketenkaart.notifications.digest.web;

import static nl.ketenkaart.notifications.Contracts.faultsOfAnswer;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class DigestIT {
    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private final String probation = anOrganisation("probation");
    private final String bram = professionalOf(probation);

    @Test
    void who_owes_finds_it_in_the_digest_and_in_the_calendar_and_who_left_finds_nothing() {
        var walk = new Walk(port, publisher, codec, tokens);
        walk.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "PROBATION", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(walk.caseId, probation, probation));
        walk.caseEvent(
                "case-decided", """
                    {"caseId": "%s", "motivation": "not for here", "at": "2026-11-20T10:30:00Z", "feedback": [],
                     "measures": [{"measureId": "%s", "organisation": "%s", "startBy": "2099-01-31"},
                                  {"measureId": "%s", "organisation": "%s", "startBy": "2020-01-31"}]}\
                    """.formatted(walk.caseId, UUID.randomUUID(), probation, UUID.randomUUID(), probation));
        var digest = walk.get(bram, "/v1/follow-ups/digest");
        assertThat(faultsOfAnswer("Digest", digest)).isEmpty();
        assertThat(digest.at("/cases/0/caseId").asString()).isEqualTo(walk.caseId.toString());
        assertThat(digest.at("/cases/0/owed")).hasSize(1);
        assertThat(digest.at("/cases/0/owed/0/state").asString()).isEqualTo("OVERDUE");
        var calendar = walk.getAny(bram, "/v1/follow-ups/calendar");
        assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(calendar.body())
                .contains("DTSTART;VALUE=DATE:20990131", "DTSTART;VALUE=DATE:20200131")
                .doesNotContain(walk.caseId.toString());
        walk.caseEvent("organisation-unseated", """
            {"organisation": "%s", "until": "2026-11-21T10:00:00Z", "at": "2026-11-21T10:00:00Z"}\
            """.formatted(probation));
        assertThat(walk.get(bram, "/v1/follow-ups/digest").get("cases")).isEmpty();
        assertThat(walk.getAny(bram, "/v1/follow-ups/calendar").body()).doesNotContain("VEVENT");
        assertThat(walk.getAny("", "/v1/follow-ups/calendar").statusCode()).isEqualTo(401);
    }
}
