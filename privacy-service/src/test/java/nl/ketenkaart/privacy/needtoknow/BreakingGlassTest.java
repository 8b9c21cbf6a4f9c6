package nl.ketenkaart.privacy.needtoknow;

import static nl.ketenkaart.privacy.needtoknow.NeedToKnowFixture.*;
import static nl.ketenkaart.privacy.terms.Category.HEALTH;
import static nl.ketenkaart.privacy.terms.Category.LEGAL;
import static nl.ketenkaart.privacy.terms.Category.NEEDS;
import static nl.ketenkaart.privacy.terms.Category.SAFETY;
import static nl.ketenkaart.privacy.terms.Purpose.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Exclusions;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.needtoknow.Item.Sharing;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Henk of Halt broke the glass at this table, since he fears for Binta's life. */
class BreakingGlassTest {
    private static final Instant IN_AN_HOUR = NOW.plus(Duration.ofHours(1));
    private static final Set<Category> DANGER = EnumSet.of(SAFETY, HEALTH, Category.CARE, Category.WHEREABOUTS);

    @Test
    void a_colleague_of_henk_sees_nothing_more_for_it_and_nor_does_a_henk_elsewhere() {
        var hanna = professional(HALT_BUREAU, HENK.kind(), "hanna");
        var another = professional(OM, FEMKE.kind(), "henk");

        assertThat(decide(hanna, DEEPENING, broken(DANGER), item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
        assertThat(decide(another, DEEPENING, broken(DANGER), item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "privacy-officer"})
    void henk_sees_nothing_more_once_he_is_no_professional_any_more(String role) {
        var henk = new Viewer(HALT_BUREAU, HENK.kind(), "henk", true, Set.of(role));

        assertThat(decide(henk, DEEPENING, broken(DANGER), item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @Test
    void a_machine_breaks_no_glass() {
        var machine = new Viewer(HALT_BUREAU, HENK.kind(), "henk", false, Set.of("professional"));

        assertThat(decide(machine, DEEPENING, broken(DANGER), item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SAFETY", "HEALTH", "CARE", "WHEREABOUTS"})
    void it_opens_no_other_category_than_those_of_danger_even_if_the_grant_says_so(Category category) {
        var table = broken(EnumSet.allOf(Category.class));

        assertThat(decide(HENK, DEEPENING, table, item(category))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @Test
    void it_opens_no_category_that_he_did_not_ask_for() {
        assertThat(decide(HENK, DEEPENING, broken(Set.of(SAFETY)), item(HEALTH)))
                .isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @Test
    void it_has_ended_at_its_end_and_after_four_hours_whatever_it_says() {
        var ended = broken(new BreakGlass.Grant(HALT_BUREAU, "henk", DANGER, NOW.minusSeconds(9), NOW));
        var fourHoursAgo = NOW.minus(BreakGlass.LONGEST);
        var tooLong = broken(new BreakGlass.Grant(HALT_BUREAU, "henk", DANGER, fourHoursAgo, LATER));
        var yetToBegin = broken(new BreakGlass.Grant(HALT_BUREAU, "henk", DANGER, NOW.plusNanos(1), IN_AN_HOUR));

        assertThat(decide(HENK, DEEPENING, ended, item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
        assertThat(decide(HENK, DEEPENING, tooLong, item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
        assertThat(decide(HENK, DEEPENING, yetToBegin, item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @Test
    void it_never_gives_a_draft_or_what_was_withdrawn_or_is_no_longer_valid() {
        for (var sharing : List.of(
                new Sharing(false, false, null), new Sharing(true, true, null), new Sharing(true, false, NOW))) {
            assertThat(decide(HENK, DEEPENING, broken(DANGER), item(sharing))).isEqualTo(Verdict.NOT_SHARED);
            assertThat(decide(HENK, DEEPENING, broken(DANGER), health(sharing))).isEqualTo(Verdict.NOT_SHARED);
        }
    }

    @Test
    void it_gives_no_agreement_no_seat_no_end_to_an_exclusion_and_no_other_purpose() {
        var t = broken(DANGER);
        var noSeat = new CaseTable(t.phase(), List.of(), null, Exclusions.NONE, null, Consents.NONE, t.breakGlass());
        var excluded = new Exclusions(Set.of(), Set.of("henk"));
        var keptOut = new CaseTable(t.phase(), t.seats(), null, excluded, null, Consents.NONE, t.breakGlass());
        var ended = new CaseTable(Phase.CLOSED, t.seats(), null, Exclusions.NONE, null, Consents.NONE, t.breakGlass());
        var wim = new BreakGlass.Grant(SAFETY_HOUSE_UTRECHT, "wim", DANGER, NOW, IN_AN_HOUR);

        assertThat(decide(WIM, DEEPENING, broken(wim), item(SAFETY))).isEqualTo(Verdict.NO_AGREEMENT);
        assertThat(decide(HENK, DEEPENING, noSeat, item(SAFETY))).isEqualTo(Verdict.NOT_AT_THE_TABLE);
        assertThat(decide(HENK, DEEPENING, keptOut, item(SAFETY))).isEqualTo(Verdict.EXCLUDED);
        assertThat(decide(HENK, DEEPENING, ended, item(SAFETY))).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(decide(HENK, OWN_RECORDS, t, item(SAFETY))).isEqualTo(Verdict.WRONG_PURPOSE);
        assertThat(decide(HENK, OVERVIEW, t, item(SAFETY))).isEqualTo(Verdict.WRONG_PURPOSE);
    }

    @Test
    void henk_sees_what_the_agreement_does_not_allow_halt_and_what_is_meant_for_others() {
        var forFemke = item(SAFETY).meantFor(Audience.of(Set.of(OM)));

        assertThat(decide(HENK, DEEPENING, broken(DANGER), item(HEALTH))).isEqualTo(Verdict.GLASS_BROKEN);
        assertThat(decide(HENK, DEEPENING, broken(DANGER), forFemke)).isEqualTo(Verdict.GLASS_BROKEN);
    }

    @Test
    void henk_sees_what_binta_did_not_consent_to_and_what_its_owner_handles_otherwise() {
        assertThat(decide(HENK, DEEPENING, broken(DANGER), itemWithConsentOfBinta()))
                .isEqualTo(Verdict.GLASS_BROKEN);
        for (var handling : EnumSet.complementOf(EnumSet.of(Handling.OPEN))) {
            assertThat(decide(HENK, DEEPENING, broken(DANGER), item(handling, false)))
                    .as("%s", handling)
                    .isEqualTo(Verdict.GLASS_BROKEN);
        }
    }

    @Test
    void henk_sees_it_from_the_instant_he_broke_it_until_just_before_the_four_hours_are_over() {
        var justNow = new BreakGlass.Grant(HALT_BUREAU, "henk", DANGER, NOW, IN_AN_HOUR);
        var nearly = NOW.minus(BreakGlass.LONGEST).plusNanos(1);
        var nearlyOver = new BreakGlass.Grant(HALT_BUREAU, "henk", DANGER, nearly, LATER);

        assertThat(decide(HENK, DEEPENING, broken(justNow), item(HEALTH))).isEqualTo(Verdict.GLASS_BROKEN);
        assertThat(decide(HENK, DEEPENING, broken(nearlyOver), item(HEALTH))).isEqualTo(Verdict.GLASS_BROKEN);
    }

    @Test
    void two_grants_give_what_both_give() {
        var safety = new BreakGlass.Grant(HALT_BUREAU, "henk", Set.of(SAFETY), NOW, IN_AN_HOUR);
        var health = new BreakGlass.Grant(HALT_BUREAU, "henk", Set.of(SAFETY, HEALTH), NOW, IN_AN_HOUR);
        var both = broken(safety, health);

        assertThat(decide(HENK, DEEPENING, both, item(HEALTH))).isEqualTo(Verdict.GLASS_BROKEN);
        assertThat(decide(HENK, DEEPENING, both, item(Handling.MARKER_ONLY, false)))
                .isEqualTo(Verdict.GLASS_BROKEN);
        assertThat(decide(HENK, DEEPENING, both, item(NEEDS))).isEqualTo(Verdict.WRONG_CATEGORY);
        assertThat(decide(HENK, DEEPENING, both, item(LEGAL))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @Test
    void what_henk_sees_without_it_is_not_told_as_seen_by_it() {
        assertThat(decide(HENK, DEEPENING, broken(DANGER), item(SAFETY))).isEqualTo(Verdict.PERMITTED);
        assertThat(decide(YASMIN, DEEPENING, broken(DANGER), item(SAFETY))).isEqualTo(Verdict.OWN);
    }

    private static CaseTable broken(Set<Category> categories) {
        return broken(new BreakGlass.Grant(HALT_BUREAU, "henk", categories, NOW, IN_AN_HOUR));
    }

    private static CaseTable broken(BreakGlass.Grant... grants) {
        var t = table(
                seat(WIM, EARLIER, null),
                seat(HENK, EARLIER, null),
                seat(YASMIN, EARLIER, null),
                seat(PAUL, EARLIER, null));
        return new CaseTable(
                t.phase(),
                t.seats(),
                t.director(),
                t.exclusions(),
                t.session(),
                t.consents(),
                new BreakGlass(List.of(grants)));
    }

    private static Item health(Sharing sharing) {
        var i = item(HEALTH);
        return new Item(i.id(), i.owner(), i.category(), i.audience(), i.handling(), false, null, sharing);
    }
}
