package nl.ketenkaart.privacy.needtoknow;

import static nl.ketenkaart.privacy.needtoknow.NeedToKnowFixture.*;
import static nl.ketenkaart.privacy.terms.Category.HEALTH;
import static nl.ketenkaart.privacy.terms.Category.SAFETY;
import static nl.ketenkaart.privacy.terms.Purpose.DEEPENING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.SessionInProgress;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.needtoknow.Item.Sharing;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import org.junit.jupiter.api.Test;

class ItemRulesTest {
    private static final Sharing A_DRAFT = new Sharing(false, false, null);
    private static final Sharing WITHDRAWN = new Sharing(true, true, null);

    @Test
    void henk_does_not_see_health_which_the_agreement_does_not_allow_halt() {
        assertThat(decide(HENK, DEEPENING, table(), item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
    }

    @Test
    void noor_sees_health_which_the_agreement_allows_the_child_protection_board() {
        assertThat(decide(NOOR, DEEPENING, table(), item(HEALTH))).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void words_that_nobody_knows_are_refused() {
        var stranger = professional(HALT_BUREAU, OrganisationKind.named("ASTROLOGERS"), "sterre");

        assertThat(decide(stranger, DEEPENING, table(), item(HEALTH))).isEqualTo(Verdict.WRONG_CATEGORY);
        assertThat(decide(NOOR, DEEPENING, table(), item(Category.named("GOSSIP"))))
                .isEqualTo(Verdict.WRONG_CATEGORY);
        assertThat(decide(NOOR, DEEPENING, table(), item(Handling.named("WHISPER"), true)))
                .isEqualTo(Verdict.HELD_BACK);
    }

    @Test
    void yasmin_sees_all_that_is_her_own_whatever_its_category_audience_and_handling() {
        assertThat(decide(YASMIN, DEEPENING, table(), item(Category.UNKNOWN))).isEqualTo(Verdict.OWN);
        assertThat(decide(YASMIN, DEEPENING, table(), item(A_DRAFT))).isEqualTo(Verdict.OWN);
        assertThat(decide(YASMIN, DEEPENING, table(), item(SAFETY).meantFor(Audience.of(Set.of()))))
                .isEqualTo(Verdict.OWN);
        assertThat(decide(YASMIN, DEEPENING, table(), itemWithConsentOfBinta())).isEqualTo(Verdict.OWN);
        assertThat(decide(YASMIN, DEEPENING, table(), item(Handling.MARKER_ONLY, false)))
                .isEqualTo(Verdict.OWN);
    }

    @Test
    void noor_does_not_see_a_draft_nor_what_was_withdrawn_nor_what_is_no_longer_valid() {
        assertThat(decide(NOOR, DEEPENING, table(), item(A_DRAFT))).isEqualTo(Verdict.NOT_SHARED);
        assertThat(decide(NOOR, DEEPENING, table(), item(WITHDRAWN))).isEqualTo(Verdict.NOT_SHARED);
        assertThat(decide(NOOR, DEEPENING, table(), item(new Sharing(true, false, NOW))))
                .isEqualTo(Verdict.NOT_SHARED);
    }

    @Test
    void noor_sees_what_is_shared_until_its_validity_ends() {
        assertThat(decide(NOOR, DEEPENING, table(), item(new Sharing(true, false, LATER))))
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void henk_does_not_see_what_is_meant_for_others() {
        var forFemke = item(SAFETY).meantFor(Audience.of(Set.of(OM)));
        var forFemkeAndTheDirector = item(SAFETY).meantFor(Audience.withTheDirector(Set.of(OM)));

        assertThat(decide(HENK, DEEPENING, table(), forFemke)).isEqualTo(Verdict.NOT_MEANT_FOR);
        assertThat(decide(HENK, DEEPENING, table(), forFemkeAndTheDirector)).isEqualTo(Verdict.NOT_MEANT_FOR);
    }

    @Test
    void noor_who_directs_does_not_see_for_that_what_is_meant_for_others() {
        var forFemke = item(SAFETY).meantFor(Audience.of(Set.of(OM)));

        assertThat(decide(NOOR, DEEPENING, table(), forFemke)).isEqualTo(Verdict.NOT_MEANT_FOR);
    }

    @Test
    void henk_sees_what_names_halt() {
        var forHalt = item(SAFETY).meantFor(Audience.of(Set.of(HALT_BUREAU)));

        assertThat(decide(HENK, DEEPENING, table(), forHalt)).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void noor_sees_what_is_meant_for_the_director_once_she_accepted() {
        var forTheDirector = item(SAFETY).meantFor(Audience.withTheDirector(Set.of(OM)));
        var asked = table(new Director(CHILD_BOARD, false));

        assertThat(decide(NOOR, DEEPENING, asked, forTheDirector)).isEqualTo(Verdict.NOT_MEANT_FOR);
        assertThat(decide(NOOR, DEEPENING, table(), forTheDirector)).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void henk_does_not_see_it_without_bintas_consent_for_this_category_and_for_halt() {
        var forOthers = new Consents.Grant(BINTA, SAFETY, OM);
        var forOtherFacts = new Consents.Grant(BINTA, HEALTH, HALT_BUREAU);

        assertThat(decide(HENK, DEEPENING, table(), itemWithConsentOfBinta())).isEqualTo(Verdict.NO_CONSENT);
        assertThat(decide(HENK, DEEPENING, table(forOthers, forOtherFacts), itemWithConsentOfBinta()))
                .isEqualTo(Verdict.NO_CONSENT);
    }

    @Test
    void henk_sees_it_with_bintas_consent() {
        var table = table(new Consents.Grant(BINTA, SAFETY, HALT_BUREAU));

        assertThat(decide(HENK, DEEPENING, table, itemWithConsentOfBinta())).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void henk_sees_it_too_with_bintas_consent_for_more_than_this() {
        var table = table(
                new Consents.Grant(BINTA, SAFETY, HALT_BUREAU),
                new Consents.Grant(BINTA, HEALTH, HALT_BUREAU),
                new Consents.Grant(BINTA, HEALTH, OM));

        assertThat(decide(HENK, DEEPENING, table, itemWithConsentOfBinta())).isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void a_verdict_says_how_much_is_seen_and_which_rule_decided() {
        assertThat(Verdict.MARKED.marker()).isTrue();
        assertThat(Verdict.MARKED.none()).isFalse();
        assertThat(Verdict.HELD_BACK.none()).isTrue();
        assertThat(Verdict.HELD_BACK.marker()).isFalse();
        assertThat(Verdict.HELD_BACK.rule().number()).isEqualTo(9);
        assertThat(Verdict.GLASS_BROKEN.full()).isTrue();
    }

    @Test
    void noor_sees_no_more_than_the_marker_of_what_yasmin_keeps() {
        assertThat(decide(NOOR, DEEPENING, table(), item(Handling.MARKER_ONLY, true)))
                .isEqualTo(Verdict.MARKED);
    }

    @Test
    void henk_does_not_know_of_what_waits_for_the_director_and_noor_the_director_does() {
        var waiting = item(Handling.DIRECTOR_RELEASE, false);
        var withoutDirector = table(new Director(CHILD_BOARD, false));

        assertThat(decide(HENK, DEEPENING, table(), waiting)).isEqualTo(Verdict.HELD_BACK);
        assertThat(decide(NOOR, DEEPENING, withoutDirector, waiting)).isEqualTo(Verdict.HELD_BACK);
        assertThat(decide(NOOR, DEEPENING, table(), waiting)).isEqualTo(Verdict.MARKED);
    }

    @Test
    void henk_sees_what_the_director_released() {
        assertThat(decide(HENK, DEEPENING, table(), item(Handling.DIRECTOR_RELEASE, true)))
                .isEqualTo(Verdict.PERMITTED);
    }

    @Test
    void henk_who_is_not_in_the_session_sees_the_marker_of_what_is_told_there() {
        var told = item(Handling.SESSION_ONLY, false);
        var withoutHenk = table(new SessionInProgress(Set.of(CHILD_BOARD), LATER));
        var longOver = table(new SessionInProgress(Set.of(HALT_BUREAU), NOW));

        assertThat(decide(HENK, DEEPENING, table(), told)).isEqualTo(Verdict.MARKED);
        assertThat(decide(HENK, DEEPENING, withoutHenk, told)).isEqualTo(Verdict.MARKED);
        assertThat(decide(HENK, DEEPENING, longOver, told)).isEqualTo(Verdict.MARKED);
    }

    @Test
    void noor_sees_what_is_told_in_the_session_while_she_attends_it() {
        var table = table(new SessionInProgress(Set.of(CHILD_BOARD), LATER));

        assertThat(decide(NOOR, DEEPENING, table, item(Handling.SESSION_ONLY, false)))
                .isEqualTo(Verdict.PERMITTED);
    }
}
