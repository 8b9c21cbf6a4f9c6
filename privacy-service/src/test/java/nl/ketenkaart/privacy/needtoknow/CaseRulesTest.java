package nl.ketenkaart.privacy.needtoknow;

import static nl.ketenkaart.privacy.needtoknow.NeedToKnowFixture.*;
import static nl.ketenkaart.privacy.terms.Category.HEALTH;
import static nl.ketenkaart.privacy.terms.Category.SAFETY;
import static nl.ketenkaart.privacy.terms.Purpose.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.terms.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRulesTest {

    @Test
    void henk_does_not_open_a_case_at_whose_table_halt_does_not_sit() {
        var table = table(seat(NOOR, EARLIER, null), seat(YASMIN, EARLIER, null));

        assertThat(opens(HENK, DEEPENING, table)).isEqualTo(Verdict.NOT_AT_THE_TABLE);
        assertThat(decide(HENK, DEEPENING, table, item(SAFETY))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
    }

    @Test
    void henk_sees_nothing_before_his_seat_begins_and_nothing_from_the_instant_it_ends() {
        assertThat(opens(HENK, DEEPENING, table(seat(HENK, LATER, null)))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
        assertThat(opens(HENK, OWN_RECORDS, table(seat(HENK, LATER, null)))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
        assertThat(opens(HENK, DEEPENING, table(seat(HENK, EARLIER, NOW)))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
    }

    @Test
    void henk_sees_a_fact_from_the_instant_his_seat_begins() {
        var table = table(seat(HENK, NOW, LATER));

        assertThat(decide(HENK, DEEPENING, table, item(SAFETY))).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void yasmin_sees_her_own_fact_after_her_seat_ended_but_only_as_own_records() {
        var table = table(seat(YASMIN, EARLIER, NOW), seat(NOOR, EARLIER, null));

        assertThat(decide(YASMIN, DEEPENING, table, item(SAFETY))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
        assertThat(decide(YASMIN, OWN_RECORDS, table, item(SAFETY))).isEqualTo(Verdict.OWN);
        assertThat(opens(YASMIN, OWN_RECORDS, table)).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void henk_does_not_see_what_is_yasmins_as_own_records() {
        assertThat(decide(HENK, OWN_RECORDS, table(), item(SAFETY))).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(decide(HENK, OWN_RECORDS, table(seat(HENK, EARLIER, NOW)), item(SAFETY)))
                .isEqualTo(Verdict.NOT_AT_THE_TABLE);
    }

    @Test
    void yasmin_who_never_sat_there_does_not_see_her_own_fact_whoever_else_did() {
        var table = table(seat(NOOR, EARLIER, null), seat(HENK, EARLIER, NOW));

        assertThat(decide(YASMIN, OWN_RECORDS, table, item(SAFETY))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
    }

    @Test
    void the_table_admits_who_sits_there_and_is_not_kept_out() {
        var withoutHalt = table(new Exclusions(Set.of(HALT_BUREAU), Set.of()));

        assertThat(withoutHalt.admits(HALT_BUREAU, NOW)).isFalse();
        assertThat(table(seat(NOOR, EARLIER, null)).admits(HALT_BUREAU, NOW)).isFalse();
        assertThat(withoutHalt.admits(CHILD_BOARD, NOW)).isTrue();
    }

    @Test
    void henk_himself_or_the_whole_of_halt_can_be_excluded() {
        var henk = table(new Exclusions(Set.of(), Set.of("henk")));
        var halt = table(new Exclusions(Set.of(HALT_BUREAU), Set.of()));

        assertThat(opens(HENK, DEEPENING, henk)).isEqualTo(Verdict.EXCLUDED);
        assertThat(opens(HENK, OVERVIEW, halt)).isEqualTo(Verdict.EXCLUDED);
    }

    @Test
    void a_colleague_of_henk_is_not_excluded_with_him() {
        var table = table(new Exclusions(Set.of(), Set.of("henk")));
        var hanna = professional(HALT_BUREAU, HENK.kind(), "hanna");

        assertThat(opens(hanna, DEEPENING, table)).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void yasmin_does_not_even_see_her_own_fact_while_she_is_excluded() {
        var table = table(new Exclusions(Set.of(), Set.of("yasmin")));

        assertThat(decide(YASMIN, DEEPENING, table, item(SAFETY))).isEqualTo(Verdict.EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "RAISED")
    void noor_cannot_look_for_triage_once_it_is_done(Phase phase) {
        assertThat(opens(NOOR, TRIAGE, table(phase))).isEqualTo(Verdict.WRONG_PURPOSE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CLOSED", "DECLINED", "HANDED_OVER"})
    void a_case_that_ended_answers_an_overview_and_own_records_only(Phase phase) {
        for (var purpose : Set.of(TRIAGE, DEEPENING, DECISION, FOLLOW_UP)) {
            assertThat(opens(FEMKE, purpose, table(phase))).isEqualTo(Verdict.WRONG_PURPOSE);
        }
        assertThat(opens(FEMKE, OVERVIEW, table(phase))).isEqualTo(Verdict.PERMITTED);
        assertThat(opens(FEMKE, OWN_RECORDS, table(phase))).isEqualTo(Verdict.PERMITTED);
        assertThat(decide(YASMIN, OWN_RECORDS, table(phase), item(SAFETY))).isEqualTo(Verdict.OWN);
    }

    @Test
    void noor_looks_for_triage_while_the_case_is_raised() {
        assertThat(opens(NOOR, TRIAGE, table(Phase.RAISED))).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void noor_follows_up_what_was_decided_and_not_before() {
        assertThat(opens(NOOR, FOLLOW_UP, table(Phase.DEEPENING))).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(opens(NOOR, FOLLOW_UP, table(Phase.DECIDED))).isEqualTo(Verdict.PERMITTED);
        assertThat(opens(NOOR, FOLLOW_UP, table(Phase.FOLLOW_UP))).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void femke_the_prosecutor_who_leads_looks_to_decide_and_nobody_else() {
        var chairOfTheBoard = new Viewer(CHILD_BOARD, NOOR.kind(), "noor", true, Set.of("chair"));

        assertThat(opens(PAUL, DECISION, table())).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(opens(chairOfTheBoard, DECISION, table())).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(opens(FEMKE, DECISION, table(Phase.DECIDED))).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(opens(FEMKE, DECISION, table())).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void an_overview_shows_no_item_not_even_an_own_one() {
        assertThat(opens(YASMIN, OVERVIEW, table())).isEqualTo(Verdict.PERMITTED);
        assertThat(decide(YASMIN, OVERVIEW, table(), item(SAFETY))).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(decide(NOOR, OVERVIEW, table(), item(HEALTH))).isEqualTo(Verdict.WRONG_PURPOSE);
    }

    @Test
    void the_first_refusal_in_the_order_of_the_rules_is_the_reason() {
        var notSeatedAndExcluded = new CaseTable(
                Phase.CLOSED,
                table().seats(),
                null,
                new Exclusions(Set.of(SAFETY_HOUSE_UTRECHT, OM), Set.of()),
                null,
                Consents.NONE);

        assertThat(opens(WIM, DEEPENING, notSeatedAndExcluded)).isEqualTo(Verdict.NO_AGREEMENT);
        assertThat(opens(FEMKE, DEEPENING, notSeatedAndExcluded)).isEqualTo(Verdict.EXCLUDED);
        assertThat(opens(NOOR, DEEPENING, notSeatedAndExcluded)).isEqualTo(Verdict.WRONG_PURPOSE);
    }
}
