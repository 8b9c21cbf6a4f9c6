package nl.ketenkaart.privacy.regime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.regime.Term;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class TermsFileTest {
    private static final ClassPathResource SHIPPED = new ClassPathResource("retention/terms.json");

    @Test
    void without_terms_the_service_does_not_start() {
        assertThatThrownBy(() -> TermsFile.read(new ClassPathResource("retention/nowhere.json")))
                .hasMessageContaining("nowhere.json");
    }

    @Test
    void a_misspelt_field_is_refused_and_not_passed_over() {
        assertThatThrownBy(() -> read("\"kind\": \"*\"", "\"kind\": \"*\", \"exempt\": true"))
                .hasMessageContaining("exempt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"version\": 1; \"version\": 0; the version is not a positive number",
                "\"POLICE\": \"WPG\",; ; POLICE has no regime",
                "\"POLICE\": \"WPG\"; \"POLICEE\": \"WPG\"; POLICEE is not a kind of organisation",
                "\"POLICE\": \"WPG\"; \"POLICE\": \"BW\"; BW has no row for whatever has none of its own",
                "\"regime\": \"WMO\"; \"regime\": \"WPG\"; * under WPG has two rows",
                "\"regime\": \"WMO\", \"kind\": \"*\"; \"regime\": \"WMO\", \"kind\": \"ATTRIBUTE\"; ATTRIBUTE is not"
                        + " a kind of item",
                "\"lockedAfter\": \"P5Y\"; \"lockedAfter\": \"five years\"; locked after no period",
                "\"lockedAfter\": \"P5Y\"; \"lockedAfter\": \"P0D\"; locked after no period of a day or more",
                "\"destroyedAfter\": \"P5Y\"; \"destroyedAfter\": \"P-1D\"; destroyed after no period",
                "\"countedFrom\": \"RECORDED\"; \"countedFrom\": \"BIRTH\"; BIRTH is nothing to count from",
                "\"source\": \"Wmo 2015 5.3.4\"; \"source\": \" \"; rests on nothing",
            })
    void terms_with_a_fault_are_refused_with_it(String instead, String there, String fault) {
        assertThatThrownBy(() -> read(instead, there == null ? "" : there))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void the_terms_that_come_with_the_software_give_every_kind_of_organisation_one() {
        var terms = TermsFile.read(SHIPPED);

        for (var owner : OrganisationKind.values()) {
            for (var kind : Kind.values()) {
                assertThat(terms.of(owner, kind).isPresent()).isEqualTo(owner != OrganisationKind.UNKNOWN);
            }
        }
    }

    @Test
    void a_kind_with_a_row_of_its_own_has_that_term_and_no_other_kind_has() throws IOException {
        var terms = read("\"terms\": [", """
            "terms": [{"regime": "WPG", "kind": "CONCERN", "lockedAfter": "P1Y", "destroyedAfter": "P2Y",
                       "countedFrom": "CASE_ENDED", "source": "Wpg 8(1)"},\
            """);

        assertThat(terms.of(OrganisationKind.POLICE, Kind.CONCERN).orElseThrow().countedFrom())
                .isEqualTo(Term.CountedFrom.CASE_ENDED);
        assertThat(terms.of(OrganisationKind.POLICE, Kind.INCIDENT)
                        .orElseThrow()
                        .countedFrom())
                .isEqualTo(Term.CountedFrom.RECORDED);
    }

    @Test
    void an_attribute_goes_with_its_contribution() throws IOException {
        var terms = read("\"terms\": [", """
            "terms": [{"regime": "WPG", "kind": "CONTRIBUTION", "lockedAfter": "P1Y", "destroyedAfter": "P18M",
                       "countedFrom": "CASE_ENDED", "source": "Wpg 8(1)"},\
            """);

        assertThat(terms.of(OrganisationKind.POLICE, Kind.ATTRIBUTE)
                        .orElseThrow()
                        .keptFor())
                .isEqualTo(Period.parse("P2Y6M"));
    }

    @Test
    void a_term_that_began_on_a_leap_day_ends_on_the_last_of_february() {
        var police = TermsFile.read(SHIPPED)
                .of(OrganisationKind.POLICE, Kind.CONCERN)
                .orElseThrow();

        assertThat(police.locksOn(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2033, 2, 28));
        assertThat(police.destroysOn(LocalDate.of(2033, 2, 28))).isEqualTo(LocalDate.of(2038, 2, 28));
    }

    private static RetentionTerms read(String instead, String there) throws IOException {
        var text = SHIPPED.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).contains(instead);
        return TermsFile.read(new ByteArrayResource(text.replace(instead, there).getBytes(StandardCharsets.UTF_8)));
    }
}
