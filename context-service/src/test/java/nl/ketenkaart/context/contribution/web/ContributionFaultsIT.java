package nl.ketenkaart.context.contribution.web;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.context.FromKafka;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.terms.Netherlands;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.FaultTable;
import nl.ketenkaart.platform.testing.FaultTable.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every row of the table of faults, as somebody at the table would send it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class ContributionFaultsIT {
    private static final UUID ELSEWHERE = UUID.fromString("88888888-8192-4a3b-8c4d-5e6f708192a3");
    private final FaultTable table = FaultTable.read(Path.of("contracts", "faults", "contribute.json"), words());

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private Walk walk;

    private static Map<String, String> words() {
        var today = Netherlands.dayOf(Instant.now());
        return Map.of(
                "person", BINTA.value().toString(),
                "stranger", STRANGER.value().toString(),
                "elsewhere", ELSEWHERE.toString(),
                "seated", "veilig-thuis-utrecht",
                "unseated", "slachtofferhulp",
                "today", today.toString(),
                "yesterday", today.minusDays(1).toString(),
                "tomorrow", today.plusDays(1).toString());
    }

    @BeforeEach
    void a_case_that_is_deepened_and_another_with_somebody_else() {
        var other = new Walk(port, publisher, codec, tokens);
        other.send("case-raised", """
            {"caseId": "%s", "persons": [{"personId": "%s", "name": "Iemand Anders"}], "seats": [%s]}\
            """.formatted(other.caseId, ELSEWHERE, Walk.seat("halt")));
        other.post("halt", "/contributions", table.body());
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
    }

    @Test
    void each_fault_is_named_with_its_place_all_at_once_and_nothing_is_stored() {
        table.rows().forEach(row -> isRefused(row, walk.post("halt", "/contributions", row.body())));

        assertThat(walk.post("halt", "/contributions", table.body()).statusCode())
                .isEqualTo(201);
        assertThat(FromKafka.stems(walk.caseId, 1)).containsExactly("contribution-recorded");
    }

    @Test
    void a_correction_is_refused_for_the_same_faults_and_what_was_told_stays_as_it_was() {
        var told = walk.post("halt", "/contributions", table.body());
        var tag = told.headers().firstValue("ETag").orElseThrow();
        var path = "/contributions/"
                + Json.mapper().readTree(told.body()).get("contributionId").asString();

        table.rows().forEach(row -> isRefused(row, walk.put("halt", path, row.body(), tag)));

        assertThat(walk.put("halt", path, table.body().replace("day centre", "day-care"), tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_has_no_seat_learns_nothing_from_faults() {
        var row = table.rows()
                .filter(r -> r.fault().equals("an unknown person"))
                .findFirst()
                .orElseThrow();
        var answer = walk.post("slachtofferhulp", "/contributions", row.body());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("errors");
    }

    private static void isRefused(Row row, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(row.fault() + answer.body()).isEqualTo(400);
        assertThat(Row.named(answer.body())).as(row.fault()).isEqualTo(row.faults());
        assertThat(answer.body())
                .as(row.fault())
                .doesNotContain(STRANGER.value().toString(), "GOSSIP", "slachtofferhulp");
    }
}
