package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.card.CardFixture.after;
import static nl.ketenkaart.privacy.card.CardFixture.full;
import static nl.ketenkaart.privacy.card.CardFixture.marked;
import static nl.ketenkaart.privacy.card.CardFixture.organisation;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.ketenkaart.privacy.card.HoldingViews.Marker;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {

    @Test
    void whoever_is_seated_knows_whom_it_is_about_and_no_more_than_it_needs() {
        var atHalt = person(after(deepening()).card(HALT), "Meisje Binta");

        assertThat(atHalt.role()).isEqualTo("CHILD");
        assertThat(atHalt.age()).isEqualTo(9);
        assertThat(atHalt.birthDate()).as("needs: Halt may know").isNotNull();
        assertThat(atHalt.municipality()).as("living: not for Halt").isNull();
        assertThat(atHalt.address()).isNull();
    }

    @Test
    void the_address_of_a_person_at_risk_is_whereabouts_and_of_another_living() {
        var fixture = after(deepening());

        var prosecution = fixture.card(OM);
        assertThat(person(prosecution, "Mevrouw Alblas").address()).isEqualTo("Kanaalweg 12, Utrecht");
        assertThat(person(prosecution, "Meisje Binta").address()).isNull();
        var victimSupport = fixture.card(VICTIM_SUPPORT);
        assertThat(person(victimSupport, "Mevrouw Alblas").address()).isNull();
        assertThat(person(victimSupport, "Meisje Binta").address()).isEqualTo("opvanghuis Zuid, kamer 4");
    }

    @Test
    void the_municipality_of_a_person_at_risk_is_whereabouts_and_of_another_living() {
        var fixture = after(deepening());

        var prosecution = fixture.card(OM);
        assertThat(person(prosecution, "Meisje Binta").municipality()).isNull();
        assertThat(person(prosecution, "Mevrouw Alblas").municipality()).isEqualTo("Utrecht");
        for (var recipient : List.of(VICTIM_SUPPORT, POLICE)) {
            var card = fixture.card(recipient);
            assertThat(person(card, "Meisje Binta").municipality()).isEqualTo("Utrecht");
        }
        assertThat(person(fixture.card(VICTIM_SUPPORT), "Mevrouw Alblas").municipality())
                .isNull();
    }

    @Test
    void the_police_report_is_a_contact_with_the_police() {
        var fixture = after(deepening());

        assertThat(fixture.card(HALT).picture().incident().policeReport()).isNull();
        assertThat(fixture.card(HALT).picture().incident().summary()).isEqualTo("Neighbours call.");
        assertThat(fixture.card(OM).picture().incident().policeReport()).isEqualTo("PL0900-2026-1");
    }

    @Test
    void a_draft_is_seen_by_its_owner_alone() {
        var fixture = after(
                deepening().contributed(of("note", VICTIM_SUPPORT, "NEEDS").draft()));

        assertThat(full(fixture.card(HALT))).isEmpty();
        assertThat(full(fixture.card(VICTIM_SUPPORT))).containsExactly(idOf("note"));
    }

    @Test
    void a_marker_says_who_holds_what_since_when_and_nothing_else() {
        var fixture = after(
                deepening().contributed(of("heard", VICTIM_SUPPORT, "NEEDS").handled("MARKER_ONLY")));

        var atHalt = fixture.card(HALT).holding().contributions();
        assertThat(atHalt).hasSize(1).first().isInstanceOf(Marker.class);
        assertThat(Marker.class.getRecordComponents()).extracting("name").containsExactly("holder", "recordedAt");
        assertThat(marked(fixture.card(HALT))).containsExactly(VICTIM_SUPPORT);
    }

    @Test
    void an_attribute_is_shown_only_where_its_own_category_may_be_seen() {
        var contribution = of("school", SAFE_HOME, "CHILD_DEVELOPMENT").attribute("IQ", "56", "HEALTH");
        var fixture = after(deepening().contributed(contribution));

        assertThat(contribution(fixture.card(HALT)).attributes()).isEmpty();
        assertThat(contribution(fixture.card(CHILD_BOARD)).attributes())
                .extracting(HoldingViews.Attribute::value)
                .containsExactly("56");
    }

    @Test
    void an_attribute_of_a_hidden_contribution_is_hidden_with_it() {
        var contribution = of("health", SAFE_HOME, "HEALTH").attribute("School", "none", "SAFETY");

        assertThat(after(deepening().contributed(contribution))
                        .card(HALT)
                        .holding()
                        .contributions())
                .isEmpty();
    }

    @Test
    void the_owner_alone_sees_how_it_shares_and_by_which_tag_it_corrects() {
        var fixture =
                after(deepening().contributed(of("school", SAFE_HOME, "SAFETY").forOnly(HALT)));

        assertThat(contribution(fixture.card(HALT)).own()).isNull();
        assertThat(contribution(fixture.card(HALT)).etag()).isNull();
        assertThat(contribution(fixture.card(SAFE_HOME)).own().audience()).containsExactly(organisation(HALT));
        assertThat(contribution(fixture.card(SAFE_HOME)).etag()).isEqualTo("tag of " + idOf("school") + " 1");
    }

    @Test
    void a_correction_replaces_the_wording_with_its_attributes_and_keeps_its_place() {
        var first = of("school", SAFE_HOME, "SAFETY").attribute("Class", "five", "SAFETY");
        var fixture = after(deepening()
                .contributed(first)
                .contributed(of("school", SAFE_HOME, "SAFETY")
                        .saying("She goes to no school.")
                        .corrected()));

        var seen = contribution(fixture.card(HALT));
        assertThat(seen.statement()).isEqualTo("She goes to no school.");
        assertThat(seen.attributes()).isEmpty();
        assertThat(seen.recordedAt()).isBefore(Story.BEGIN.plusSeconds(3600 * 2));
        assertThat(contribution(fixture.card(SAFE_HOME)).etag()).endsWith(" 2");
    }

    @Test
    void what_is_withdrawn_is_gone_for_all_but_its_owner() {
        var school = of("school", SAFE_HOME, "SAFETY");
        var fixture = after(deepening().contributed(school).contributed(school.withdrawn()));

        assertThat(full(fixture.card(HALT))).isEmpty();
        assertThat(contribution(fixture.card(SAFE_HOME)).own().withdrawn()).isTrue();
    }

    @Test
    void what_waits_for_the_director_is_marked_for_the_director_until_released() {
        var held = of("held", SAFE_HOME, "SAFETY").handled("DIRECTOR_RELEASE");
        var waiting = after(deepening().contributed(held));
        var released = after(deepening().contributed(held).contributed(held.releasedBy(CHILD_BOARD)));

        assertThat(waiting.card(HALT).holding().contributions()).isEmpty();
        assertThat(waiting.card(HALT).stillOwed()).isEmpty();
        assertThat(marked(waiting.card(CHILD_BOARD))).containsExactly(SAFE_HOME);
        assertThat(waiting.card(CHILD_BOARD).stillOwed())
                .extracting(CardView.Owed::item)
                .containsExactly(idOf("held"));
        assertThat(released.card(CHILD_BOARD).stillOwed()).isEmpty();
        assertThat(full(released.card(HALT))).containsExactly(idOf("held"));
    }

    @Test
    void consent_opens_and_its_withdrawal_closes() {
        var needing = of("treatment", SAFE_HOME, "HEALTH").needingConsentOf(BINTA);
        var without = deepening().contributed(needing);
        assertThat(full(after(without).card(CHILD_BOARD))).isEmpty();

        var given = MoreEvents.consented(without, BINTA, "HEALTH", CHILD_BOARD);
        assertThat(full(after(given).card(CHILD_BOARD))).containsExactly(idOf("treatment"));
        assertThat(full(after(given).card(PROBATION))).isEmpty();

        assertThat(full(after(MoreEvents.consentWithdrawn(given)).card(CHILD_BOARD)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-15"})
    void after_its_validity_it_is_shown_no_more(String until) {
        var fixture =
                after(deepening().contributed(of("old", SAFE_HOME, "SAFETY").validUntil(until)));

        assertThat(full(fixture.card(HALT))).isEmpty();
        assertThat(full(after(deepening()
                                .contributed(of("new", SAFE_HOME, "SAFETY").validUntil("2026-09-16")))
                        .card(HALT)))
                .containsExactly(idOf("new"));
    }

    @Test
    void what_is_told_in_session_is_for_those_in_attendance_while_it_lasts() {
        var fixture =
                after(deepening().contributed(of("told", SAFE_HOME, "SAFETY").handled("SESSION_ONLY")));
        var session = new SessionStory().planned().agenda(CASE).attendedBy(OM, SAFE_HOME);
        fixture.intake.take(session.told());
        assertThat(marked(fixture.card(OM))).containsExactly(SAFE_HOME);

        fixture.intake.take(session.opened().told());
        assertThat(full(fixture.card(OM))).containsExactly(idOf("told"));
        assertThat(marked(fixture.card(HALT))).containsExactly(SAFE_HOME);

        fixture.intake.take(session.closed().told());
        assertThat(marked(fixture.card(OM))).containsExactly(SAFE_HOME);
    }

    @Test
    void a_seat_that_ended_leaves_own_records_and_not_how_the_case_stands() {
        var fixture =
                after(deepening().contributed(of("school", HALT, "SAFETY")).unseated(HALT));

        var own = fixture.card(HALT, Purpose.OWN_RECORDS);
        assertThat(full(own)).containsExactly(idOf("school"));
        assertThat(own.standing().phase()).isNull();
        assertThat(own.standing().director()).isNull();
        assertThat(own.standing().table()).isEmpty();
        assertThat(own.picture().persons()).isEmpty();
    }

    @Test
    void each_organisation_of_the_report_finds_what_the_report_says() {
        var story = deepening()
                .contributed(of("custody", CHILD_BOARD, "LEGAL"))
                .contributed(of("womanStory", PROBATION, "FAMILY_SYSTEM"))
                .contributed(of("planToLeave", SAFE_HOME, "SAFETY"))
                .contributed(of("disability", SAFE_HOME, "HEALTH"))
                .contributed(of("shelterRoom", SAFE_HOME, "WHEREABOUTS").forOnly(POLICE, VICTIM_SUPPORT))
                .contributed(of("school", HALT, "CHILD_DEVELOPMENT"));
        var expected = Map.of(
                OM, List.of("custody", "womanStory", "planToLeave", "school"),
                POLICE, List.of("custody", "womanStory", "planToLeave", "shelterRoom"),
                CHILD_BOARD, List.of("custody", "womanStory", "planToLeave", "disability", "school"),
                PROBATION, List.of("custody", "womanStory", "planToLeave", "disability"),
                VICTIM_SUPPORT, List.of("custody", "planToLeave", "shelterRoom"),
                HALT, List.of("custody", "planToLeave", "school"),
                SAFE_HOME, List.of("custody", "womanStory", "planToLeave", "disability", "shelterRoom", "school"));
        var fixture = after(story);

        expected.forEach((who, what) -> assertThat(full(fixture.card(who)))
                .as(who)
                .containsExactlyElementsOf(what.stream().map(Story::idOf).toList()));
    }

    private static CardView.Person person(CardView card, String name) {
        return card.picture().persons().stream()
                .filter(person -> name.equals(person.name()))
                .findFirst()
                .orElseThrow();
    }

    private static HoldingViews.Contribution contribution(CardView card) {
        return (HoldingViews.Contribution) card.holding().contributions().getFirst();
    }
}
