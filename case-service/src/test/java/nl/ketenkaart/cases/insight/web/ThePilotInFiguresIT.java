package nl.ketenkaart.cases.insight.web;

import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.secretary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Hands;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/**
 * The pilot, moved to the third quarter of 2026: 28 cases in twelve weeks, 4 of youths, 20 re-agendaed at least once and one of
 * them five times; Tuesdays and Fridays, at most three cases. Source: evaluation, the figures of the pilot.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
@Import(ThePilotInFiguresIT.Then.class)
class ThePilotInFiguresIT {
    private static final String QUARTER = "/v1/insights?from=2026-07-01&to=2026-09-30";

    @LocalServerPort
    int port;

    @Autowired
    Hands clock;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    Stores stores;

    @TestConfiguration(proxyBeanMethods = false)
    static class Then {
        @Bean
        @Primary
        Hands hands() {
            return new Hands(Instant.parse("2026-07-01T06:00:00Z"));
        }
    }

    @Test
    void the_secretary_reads_what_deepening_yielded_and_finds_nobody_in_it() {
        var pilot = PilotCase.all();
        var table = new PilotTable(port, clock, new ElsewhereInTheChain(publisher, codec));
        days(pilot).forEach(day -> {
            pilot.stream().filter(file -> file.raisedOn().equals(day)).forEach(table::raise);
            var onAgenda =
                    pilot.stream().filter(file -> file.sessions().contains(day)).toList();
            if (!onAgenda.isEmpty()) {
                table.sit(day, onAgenda);
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(this::everythingIsTold);
        clock.set(Instant.parse("2026-10-14T21:59:59Z"));
        assertThat(read().get("periods")).as("the books are open").isEmpty();
        clock.set(Instant.parse("2026-10-14T22:00:00Z"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !read().get("periods").isEmpty());
        var quarter = read();
        assertFigures(quarter.at("/periods/0"));
        assertThat(quarter.toString()).doesNotContain("nederland", "utrecht");
        table.cases().forEach(id -> assertThat(quarter.toString()).doesNotContain(id.toString()));
    }

    /** Counted by hand in the fixture. */
    private static void assertFigures(JsonNode quarter) {
        assertThat(figures(quarter)).containsExactlyEntriesOf(expected());
    }

    private static Map<String, String> expected() {
        var expected = new LinkedHashMap<String, String>();
        expected.put("CASES_BY_KIND", "28: DOMESTIC_VIOLENCE ., YOUTH .");
        expected.put("CASES_BY_RE_AGENDAED", "28: NEVER 8, AT_LEAST_ONCE 20");
        expected.put("RE_AGENDAED_CASES_BY_TIMES_ON_AGENDA", "20: UP_TO_TWICE 10, THREE_TIMES 5, FOUR_TIMES_OR_MORE 5");
        expected.put("CASES_BY_TIME_TO_FIRST_SESSION", "28: DAYS_0_TO_7 13, DAYS_8_TO_14 6, DAYS_15_OR_MORE 9");
        expected.put("CASES_BY_TIME_TO_DECISION", "28: DAYS_0_TO_28 15, DAYS_29_TO_56 ., DAYS_57_OR_MORE .");
        expected.put("CASES_BY_CONCERN_AT_START", "28: LEVEL_1 ., LEVEL_2 11, LEVEL_3 .");
        expected.put("CASES_BY_CONCERN_AT_END", "28: LEVEL_0 12, LEVEL_1 7, LEVEL_2 ., LEVEL_3 .");
        expected.put("MEASURES_BY_START", "34: IN_TIME 26, NOT_IN_TIME 8");
        expected.put("REQUESTS_BY_ANSWER", "38: ANSWERED 16, PARTIAL 7, NIL 5, REFUSED ., WITHHELD .");
        expected.put(
                "REQUESTS_BY_WAITING_TIME", "38: DAYS_0_TO_3 13, DAYS_4_TO_7 ., DAYS_8_TO_14 ., DAYS_15_OR_MORE .");
        return expected;
    }

    private static Map<String, String> figures(JsonNode quarter) {
        var figures = new LinkedHashMap<String, String>();
        quarter.get("figures").forEach(figure -> {
            var cells = figure.get("cells")
                    .valueStream()
                    .map(cell -> cell.get("value").asString() + " "
                            + (cell.has("count") ? cell.get("count").asInt() : "."))
                    .toList();
            figures.put(
                    figure.get("table").asString(), figure.path("total").asInt(0) + ": " + String.join(", ", cells));
        });
        return figures;
    }

    private static Stream<LocalDate> days(List<PilotCase> pilot) {
        return pilot.stream()
                .flatMap(file -> Stream.concat(Stream.of(file.raisedOn()), file.sessions().stream()))
                .distinct()
                .sorted();
    }

    private boolean everythingIsTold() {
        return Stream.of("cases", "sessions")
                .map(stores.database()::getCollection)
                .allMatch(collection -> collection.countDocuments(Filters.eq("pending", true)) == 0);
    }

    private JsonNode read() {
        return good(secretary(port).get(QUARTER));
    }
}
