package nl.ketenkaart.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.platform.contract.OpenApiDocument;
import org.junit.jupiter.api.Test;

/** The rules find what breaks them. */
class HouseRulesTest {

    @Test
    void a_contract_that_breaks_every_rule_hears_of_each() {
        assertThat(HouseRules.broken(OpenApiDocument.load("/contracts/broken.yaml")))
                .containsExactly(
                        "a server: only the major",
                        "info.contact.url is missing",
                        "info.contact.email is missing",
                        "/Things/-a-: the segment 'Things'",
                        "/Things/-a-: the segment '-a-'",
                        "/Things/-a-: the method trace",
                        "/things/{birthDate}: sensitive: birthDate",
                        "get /things/{birthDate}: the key sort_key",
                        "get /things/{birthDate} 400: no problem",
                        "get /things/{birthDate}: invalid input is 400",
                        "/things/: the segment ''");
    }

    @Test
    void a_good_contract_breaks_none() {
        assertThat(HouseRules.broken(OpenApiDocument.load("/contracts/openapi.yaml")))
                .isEmpty();
    }
}
