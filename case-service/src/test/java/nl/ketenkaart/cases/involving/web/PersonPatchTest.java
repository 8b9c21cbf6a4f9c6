package nl.ketenkaart.cases.involving.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.ketenkaart.cases.involving.Correction;
import nl.ketenkaart.cases.involving.Correction.Word;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;

class PersonPatchTest {

    @Test
    void what_is_not_there_is_not_said() {
        assertThat(correction("{}")).isEqualTo(new Correction(null, null, null, null, null, null, null, null));
    }

    @Test
    void null_says_that_it_is_not_known_after_all() {
        assertThat(correction("""
            {"birthDate": null, "municipality": null, "address": null, "language": null, "policePersonKey": null}
            """))
                .isEqualTo(new Correction(
                        null,
                        null,
                        new Word<>(null),
                        new Word<>(null),
                        new Word<>(null),
                        null,
                        new Word<>(null),
                        new Word<>(null)));
    }

    @Test
    void everything_can_be_put_right() {
        assertThat(correction("""
            {"role": "VICTIM", "name": "Binta", "birthDate": "2017-05-31", "municipality": "Zeist",
             "address": "Slotlaan 1", "atRisk": true, "language": "es", "policePersonKey": "ab12"}
            """))
                .isEqualTo(new Correction(
                        Role.VICTIM,
                        "Binta",
                        new Word<>(LocalDate.parse("2017-05-31")),
                        new Word<>("Zeist"),
                        new Word<>("Slotlaan 1"),
                        true,
                        new Word<>("es"),
                        new Word<>("ab12")));
    }

    private static Correction correction(String json) {
        return new PersonPatch(Json.mapper().readTree(json)).correction();
    }
}
