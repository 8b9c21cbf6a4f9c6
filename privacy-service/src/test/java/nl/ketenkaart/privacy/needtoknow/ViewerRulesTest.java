package nl.ketenkaart.privacy.needtoknow;

import static nl.ketenkaart.privacy.needtoknow.NeedToKnowFixture.*;
import static nl.ketenkaart.privacy.terms.Category.SAFETY;
import static nl.ketenkaart.privacy.terms.Purpose.DEEPENING;
import static nl.ketenkaart.privacy.terms.Purpose.OWN_RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewerRulesTest {

    @ParameterizedTest
    @EnumSource
    void aisha_the_auditor_opens_no_case_for_whatever_purpose_and_nor_does_otto_without_a_role(Purpose purpose) {
        for (var viewer : new Viewer[] {AISHA, OTTO, inTheRoleOf("baker"), inTheRoleOf("Professional")}) {
            assertThat(opens(viewer, purpose, table())).isEqualTo(Verdict.NO_PART);
            assertThat(decide(viewer, purpose, table(), item(SAFETY))).isEqualTo(Verdict.NO_PART);
        }
    }

    @Test
    void an_auditor_of_safe_home_does_not_even_see_what_is_safe_homes_own() {
        var auditor = new Viewer(YASMIN.organisation(), YASMIN.kind(), "anna", true, AISHA.roles());

        assertThat(decide(auditor, OWN_RECORDS, table(), item(SAFETY))).isEqualTo(Verdict.NO_PART);
        assertThat(decide(YASMIN, OWN_RECORDS, table(), item(SAFETY))).isEqualTo(Verdict.OWN);
    }

    @Test
    void before_there_is_a_case_to_look_at_aisha_and_otto_are_not_admitted_and_noor_is() {
        assertThat(admits(AISHA)).isEqualTo(Verdict.NO_PART);
        assertThat(admits(OTTO)).isEqualTo(Verdict.NO_PART);
        assertThat(admits(WIM)).isEqualTo(Verdict.NO_AGREEMENT);
        assertThat(admits(NOOR)).isEqualTo(Verdict.PERMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"professional", "chair", "secretary", "privacy-officer"})
    void who_works_on_cases_opens_the_case(String role) {
        assertThat(opens(inTheRoleOf(role), DEEPENING, table())).isEqualTo(Verdict.PERMITTED);
        assertThat(decide(inTheRoleOf(role), DEEPENING, table(), item(SAFETY))).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void an_auditor_who_is_also_a_professional_works_on_cases() {
        assertThat(opens(inTheRoleOf("auditor", "professional"), DEEPENING, table()))
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void wim_of_an_organisation_that_left_the_agreement_opens_nothing() {
        var table = table(seat(WIM, EARLIER, null));

        assertThat(opens(WIM, DEEPENING, table)).isEqualTo(Verdict.NO_AGREEMENT);
        assertThat(decide(WIM, DEEPENING, table, item(SAFETY))).isEqualTo(Verdict.NO_AGREEMENT);
    }

    @Test
    void noor_of_an_organisation_that_signed_opens_the_case() {
        assertThat(opens(NOOR, DEEPENING, table())).isEqualTo(Verdict.PERMITTED);
    }
}
