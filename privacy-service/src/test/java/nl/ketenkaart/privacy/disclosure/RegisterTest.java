package nl.ketenkaart.privacy.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import nl.ketenkaart.privacy.terms.Category;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The register of processing activities, as it is packaged. */
class RegisterTest {
    private static final String[] FIELDS = {
        "id",
        "name",
        "purpose",
        "legalBasis",
        "dataSubjects",
        "personalData",
        "recipients",
        "measures",
        "processingOptions",
        "validFrom"
    };

    @Test
    void every_activity_in_code_is_in_the_register_and_the_reverse() throws IOException {
        assertThat(register().stream().map(a -> a.get("id").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Activity.values()).map(Activity::key).toList());
    }

    @Test
    void every_entry_says_all_that_article_30_asks() throws IOException {
        assertThat(register()).allSatisfy(entry -> {
            for (var field : FIELDS) {
                assertThat(entry.hasNonNull(field)).as(field).isTrue();
            }
            assertThat(Period.parse(entry.at("/personalData/retentionPeriod").asString()))
                    .isNotNull();
            assertThat(LocalDate.parse(entry.get("validFrom").asString())).isNotNull();
        });
    }

    @Test
    void the_categories_in_it_are_those_of_the_agreement() throws IOException {
        assertThat(register())
                .flatMap(entry ->
                        entry.at("/personalData/categories").valueStream().toList())
                .extracting(c -> Category.named(c.asString()))
                .doesNotContain(Category.UNKNOWN);
    }

    @Test
    void an_activity_has_the_title_of_its_entry() throws IOException {
        assertThat(register())
                .allSatisfy(entry -> assertThat(Activity.values())
                        .anyMatch(a -> a.key().equals(entry.get("id").asString())
                                && a.title().equals(entry.get("name").asString())));
    }

    private static List<JsonNode> register() throws IOException {
        try (var in = RegisterTest.class.getResourceAsStream("/register.yaml")) {
            return YAMLMapper.builder()
                    .build()
                    .readTree(in)
                    .get("processing_activities")
                    .valueStream()
                    .toList();
        }
    }
}
