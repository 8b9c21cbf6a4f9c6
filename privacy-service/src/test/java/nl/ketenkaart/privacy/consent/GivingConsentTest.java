package nl.ketenkaart.privacy.consent;

import static nl.ketenkaart.privacy.consent.ConsentFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;
import nl.ketenkaart.privacy.terms.Category;
import org.junit.jupiter.api.Test;

class GivingConsentTest {
    private final ConsentFixture cast = new ConsentFixture();

    @Test
    void henk_who_does_not_sit_at_the_table_finds_no_case_to_record_a_consent_in() {
        assertThat(cast.give(HENK, GIVE)).isEqualTo(Result.refused(Refusal.notThere()));
        assertThat(cast.consents.events).isEmpty();
    }

    @Test
    void a_case_that_is_not_there_is_refused_in_the_same_way() {
        assertThat(cast.giving.handle(ANOTHER_CASE, ID, RUBEN, GIVE)).isEqualTo(Result.refused(Refusal.notThere()));
    }

    @Test
    void henk_is_not_told_who_sits_at_the_table_nor_whom_the_case_is_about() {
        var wrong = new GiveConsent(SOMEBODY, GIVE.categories(), List.of(HALT), TODAY.plusDays(1), "A form.");

        assertThat(cast.giving.faults(CASE, HENK, wrong))
                .extracting(Fault::pointer)
                .containsExactly("/givenOn");
    }

    @Test
    void an_auditor_and_who_has_no_role_find_no_case_and_are_told_no_fault_of_it() {
        var wrong = new GiveConsent(SOMEBODY, GIVE.categories(), List.of(HALT), TODAY, "A form.");

        for (var nobody : List.of(caller(PROBATION, "PROBATION", "auditor"), caller(PROBATION, "PROBATION"))) {
            assertThat(cast.give(nobody, GIVE)).isEqualTo(Result.refused(Refusal.notThere()));
            assertThat(cast.giving.faults(CASE, nobody, wrong)).isEmpty();
        }
        assertThat(cast.consents.events).isEmpty();
    }

    @Test
    void a_secretary_does_not_record_a_consent() {
        var secretary = caller(PROBATION, "PROBATION", "secretary");

        assertThat(cast.give(secretary, GIVE))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void an_unknown_person_organisations_without_a_seat_and_a_day_in_the_future_are_named_at_once() {
        var wrong = new GiveConsent(
                SOMEBODY, List.of(Category.HEALTH), List.of(HALT, CHILD_BOARD, HALT), TODAY.plusDays(1), "A form.");

        assertThat(cast.giving.faults(CASE, RUBEN, wrong))
                .extracting(Fault::pointer)
                .containsExactly("/personId", "/organisations/0", "/organisations/2", "/givenOn");
        assertThat(cast.give(RUBEN, wrong))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.INVALID));
        assertThat(cast.consents.events).isEmpty();
    }

    @Test
    void ruben_of_probation_records_the_husbands_consent() {
        var result = cast.give(RUBEN, GIVE);

        assertThat(result).isInstanceOf(Result.Done.class);
        assertThat(cast.consents.events)
                .containsExactly(new ConsentGiven(
                        ID,
                        CASE,
                        HUSBAND,
                        List.of(Category.HEALTH),
                        List.of(CHILD_BOARD, SAFE_HOME),
                        TODAY,
                        "A signed form.",
                        PROBATION,
                        NOW));
    }

    @Test
    void the_chair_records_a_consent_too() {
        assertThat(cast.give(caller(PROBATION, "PROBATION", "chair"), GIVE)).isInstanceOf(Result.Done.class);
    }

    @Test
    void the_same_consent_again_changes_nothing() {
        var first = cast.give(RUBEN, GIVE);
        var again = cast.give(RUBEN, GIVE);

        assertThat(again).isEqualTo(first);
        assertThat(cast.consents.events).hasSize(1);
    }
}
