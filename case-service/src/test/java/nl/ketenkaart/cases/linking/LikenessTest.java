package nl.ketenkaart.cases.linking;

import static nl.ketenkaart.cases.linking.Likeness.By.NAME_AND_BIRTH_DATE;
import static nl.ketenkaart.cases.linking.Likeness.By.POLICE_PERSON_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.ketenkaart.cases.ProposalFixture;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    @Test
    void a_name_without_a_birth_date_recognises_nobody() {
        assertThat(Likeness.of(person("Özlem de Vries-Şahin", null, null))).isEmpty();
    }

    @Test
    void a_birth_date_without_a_letter_recognises_nobody() {
        assertThat(Likeness.of(person("---", "1990-04-01", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Özlem de Vries-Şahin",
                "özlem de vries şahin",
                "OZLEM DE VRIES SAHIN",
                "  Ozlem  De Vries - Sahin ",
                "O\u0308zlem de Vries\u2010S\u0327ahin",
                "Özlem 'de' Vries\u00a0Şahın",
            })
    void ozlem_is_recognised_however_her_name_is_written(String name) {
        assertThat(Likeness.of(person(name, "1990-04-01", null)))
                .containsExactly(new Likeness(NAME_AND_BIRTH_DATE, "ozlemdevriessahin|1990-04-01"));
    }

    @Test
    void a_prefix_is_part_of_the_name_and_so_is_every_letter() {
        assertThat(Likeness.letters("Vries-Şahin, Özlem")).isNotEqualTo(Likeness.letters("de Vries-Şahin, Özlem"));
        assertThat(Likeness.letters("Łukasz Sørensen-Strauß van 't Hoff")).isEqualTo("lukaszsorensenstraussvanthoff");
        assertThat(Likeness.letters("Zoë IJsbrand")).isEqualTo(Likeness.letters("Zoe Ĳsbrand"));
    }

    @Test
    void somebody_born_on_another_day_is_somebody_else() {
        assertThat(Likeness.of(person("Özlem", "1990-04-01", null)))
                .doesNotContainAnyElementsOf(
                        Likeness.of(person("Özlem", "1990-04-02", null)).toList());
    }

    @Test
    void the_key_of_the_police_recognises_by_itself_and_besides() {
        var key = "0f".repeat(32);
        assertThat(Likeness.of(person("Özlem", null, key))).containsExactly(new Likeness(POLICE_PERSON_KEY, key));
        assertThat(Likeness.of(person("Özlem", "1990-04-01", key))).hasSize(2);
    }

    private static Person person(String name, String born, String key) {
        var day = born == null ? null : LocalDate.parse(born);
        return new Person(ProposalFixture.MOTHER, Role.SUSPECT, name, day, null, null, false, null, key);
    }
}
