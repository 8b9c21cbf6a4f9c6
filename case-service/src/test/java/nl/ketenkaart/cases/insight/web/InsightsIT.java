package nl.ketenkaart.cases.insight.web;

import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.json;
import static nl.ketenkaart.cases.Partner.police;
import static nl.ketenkaart.cases.Partner.secretary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.ketenkaart.cases.Partner;
import nl.ketenkaart.cases.figures.Table;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class InsightsIT {
    private static final String FIRST_HALF = "/v1/insights?from=2026-01-01&to=2026-06-30";

    @LocalServerPort
    int port;

    @Autowired
    OpenApiDocument contract;

    @Test
    void figures_are_all_that_is_read_here(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        var read = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(Object::toString);
        assertThat(read).containsExactlyInAnyOrder("/v1/insights", "/v1/openapi.json");
    }

    @Test
    void noor_of_the_police_liesbeth_the_chair_and_kees_the_auditor_are_refused() {
        var kees = person("om-midden-nederland", "PUBLIC_PROSECUTION", "auditor");
        var secretaryOfTheFiles = person("rvdk-midden-nederland", "CHILD_PROTECTION", "secretary");
        for (var caller : new Partner[] {police(port), chair(port), kees, secretaryOfTheFiles}) {
            var answer = caller.get(FIRST_HALF);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("periods");
        }
    }

    @Test
    void joris_the_secretary_hears_of_every_fault() {
        var answer = secretary(port).get("/v1/insights?from=june");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer)
                        .get("errors")
                        .valueStream()
                        .map(fault -> fault.get("pointer").asString()))
                .containsExactly("query:from", "query:to");
        assertThat(answer.body()).doesNotContain("june");
    }

    @Test
    void joris_the_secretary_reads_each_period_in_the_tables_of_the_contract() {
        var answer = await();
        assertThat(answer.get("periods")
                        .valueStream()
                        .map(period -> period.get("from").asString()))
                .containsExactly("2026-01-01", "2026-04-01");
        var tables = Stream.of(Table.values()).map(Table::name).toList();
        assertThat(answer.at("/periods/0/figures")
                        .valueStream()
                        .map(figure -> figure.get("table").asString()))
                .containsExactlyElementsOf(tables);
        assertThat(contract.root()
                        .at("/components/schemas/InsightsTable/properties/table/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(tables);
        assertThat(answer.findValues("count"))
                .as("nothing was decided in that half year")
                .isEmpty();
        assertThat(answer.findValues("total")).isEmpty();
    }

    /** Once everything was taken in, what other tests do included. */
    private JsonNode await() {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() ->
                        good(secretary(port).get(FIRST_HALF)).get("periods").size() == 2);
        return good(secretary(port).get(FIRST_HALF));
    }

    private Partner person(String organisation, String kind, String role) {
        return new Partner(port, EmbeddedStack.issuer().person(organisation, kind, role, role));
    }
}
