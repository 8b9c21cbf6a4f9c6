package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.PeopleEvents.GRANDMOTHER;
import static nl.ketenkaart.privacy.story.PeopleEvents.added;
import static nl.ketenkaart.privacy.story.PeopleEvents.alblas;
import static nl.ketenkaart.privacy.story.PeopleEvents.corrected;
import static nl.ketenkaart.privacy.story.PeopleEvents.grandmother;
import static nl.ketenkaart.privacy.story.PeopleEvents.notToldYet;
import static nl.ketenkaart.privacy.story.PeopleEvents.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.privacy.card.CardView.Notice;
import nl.ketenkaart.privacy.card.CardView.Person;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** The people on a card, after the case was raised by the police and directed by the child protection board. */
class PeopleTest {
    private final Story story = Story.deepening();

    @Test
    void the_prosecution_loses_sight_of_an_address_when_mevrouw_alblas_turns_out_to_be_at_risk() {
        assertThat(seenBy(OM, ALBLAS).address()).isEqualTo("Kanaalweg 12, Utrecht");
        assertThat(seenBy(VICTIM_SUPPORT, ALBLAS).address()).isNull();

        corrected(story, CHILD_BOARD, atRisk(alblas()));

        assertThat(seenBy(OM, ALBLAS).address()).isNull();
        assertThat(seenBy(CHILD_BOARD, ALBLAS).address()).isNull();
        assertThat(seenBy(VICTIM_SUPPORT, ALBLAS).address()).isEqualTo("Kanaalweg 12, Utrecht");
        assertThat(seenBy(POLICE, ALBLAS).address()).isEqualTo("Kanaalweg 12, Utrecht");
    }

    @Test
    void who_marks_somebody_at_risk_does_not_make_the_address_its_own() {
        corrected(story, OM, atRisk(alblas()));
        assertThat(seenBy(OM, ALBLAS).address()).isNull();
        assertThat(seenBy(OM, ALBLAS).municipality()).isNull();
        assertThat(seenBy(OM, ALBLAS).name()).isEqualTo("Mevrouw Alblas");
    }

    @Test
    void who_knew_the_old_address_does_not_learn_the_new_one() {
        added(story, PROBATION, grandmother());
        assertThat(seenBy(PROBATION, GRANDMOTHER).address()).isEqualTo("Slotlaan 1, Zeist");

        var moved = atRisk(grandmother());
        moved.put("address", "opvanghuis Noord");
        corrected(story, SAFE_HOME, moved);

        assertThat(seenBy(PROBATION, GRANDMOTHER).address()).isNull();
        assertThat(card(PROBATION, Purpose.OWN_RECORDS).toString())
                .contains("Oma Alblas")
                .doesNotContain("opvanghuis Noord");
        assertThat(seenBy(SAFE_HOME, GRANDMOTHER).address()).isEqualTo("opvanghuis Noord");
    }

    @Test
    void a_corrected_language_does_not_bring_the_birth_date_along_as_own() {
        var french = grandmother();
        french.put("language", "fr");
        corrected(added(story, PROBATION, grandmother()), OM, french);
        var own = person(card(OM, Purpose.OWN_RECORDS), GRANDMOTHER);
        assertThat(own.language()).isEqualTo("fr");
        assertThat(own.birthDate()).isNull();
    }

    @Test
    void a_right_guess_at_an_address_leaves_the_guesser_the_card_that_a_wrong_one_does() {
        for (var purpose : List.of(Purpose.DEEPENING, Purpose.OWN_RECORDS)) {
            assertThat(afterGuessing("Kanaalweg 12, Utrecht", purpose))
                    .isEqualTo(afterGuessing("Slotlaan 9, Zeist", purpose));
        }
    }

    /** The prosecution, which may not see where mevrouw Alblas is, says that it is at the Kanaalweg. */
    private static CardView afterGuessing(String where, Purpose purpose) {
        var hidden = atRisk(alblas());
        hidden.put("address", where);
        var story = corrected(Story.deepening(), CHILD_BOARD, hidden, "address", "atRisk");
        assertThat(person(CardFixture.after(story).card(OM, Purpose.DEEPENING), ALBLAS)
                        .address())
                .isNull();
        var guessed = atRisk(alblas());
        return CardFixture.after(corrected(story, OM, guessed, "address")).card(OM, purpose);
    }

    @Test
    void what_was_said_nothing_about_stays_its_owners() {
        corrected(story, OM, atRisk(alblas()), "atRisk");
        assertThat(seenBy(OM, ALBLAS).address()).isNull();
        corrected(story, OM, atRisk(alblas()), "municipality");
        assertThat(seenBy(OM, ALBLAS).municipality()).isEqualTo("Utrecht");
        assertThat(seenBy(OM, ALBLAS).address()).isNull();
    }

    @Test
    void a_correction_shows_at_once_and_what_is_not_known_after_all_is_gone() {
        var better = alblas();
        better.put("name", "Mevrouw Alblas-Diaz");
        better.put("birthDate", "1969-02-11");
        better.remove("municipality");
        corrected(story, CHILD_BOARD, better);
        var seen = seenBy(PROBATION, ALBLAS);
        assertThat(seen.name()).isEqualTo("Mevrouw Alblas-Diaz");
        assertThat(seen.birthDate()).isEqualTo("1969-02-11");
        assertThat(seen.age()).isEqualTo(57);
        assertThat(seen.municipality()).isNull();
    }

    @Test
    void who_turned_out_to_be_involved_too_stands_on_every_card_as_far_as_each_needs_to_know() {
        added(story, CHILD_BOARD, grandmother());
        assertThat(seenBy(HALT, GRANDMOTHER))
                .isEqualTo(new Person(
                        GRANDMOTHER, "OTHER", "Oma Alblas", 82, LocalDate.parse("1944-08-19"), "es", null, null, null));
        assertThat(seenBy(OM, GRANDMOTHER).address()).isEqualTo("Slotlaan 1, Zeist");
    }

    @Test
    void a_provider_of_care_knows_that_binta_is_not_told_yet_but_not_on_what_ground() {
        story.seated(WAAG);
        notToldYet(story, BINTA, CHILD_BOARD);
        var until = LocalDate.parse("2026-09-25");
        assertThat(seenBy(WAAG, BINTA).notice()).isEqualTo(new Notice(false, null, null, null, until));
        assertThat(seenBy(HALT, BINTA).notice())
                .isEqualTo(new Notice(false, null, null, "She is to be heard first.", until));
    }

    @Test
    void everybody_at_the_table_knows_who_was_told_and_by_whom_and_the_ground_is_gone() {
        told(notToldYet(story, BINTA, CHILD_BOARD), BINTA, CHILD_BOARD);
        var known = new org.assertj.core.api.SoftAssertions();
        for (var organisation :
                java.util.List.of(OM, POLICE, CHILD_BOARD, PROBATION, VICTIM_SUPPORT, HALT, SAFE_HOME)) {
            known.assertThat(seenBy(organisation, BINTA).notice())
                    .as(organisation)
                    .isEqualTo(new Notice(
                            true, LocalDate.parse("2026-09-15"), CardFixture.organisation(POLICE), null, null));
            known.assertThat(seenBy(organisation, ALBLAS).notice())
                    .as(organisation)
                    .isNull();
        }
        known.assertAll();
    }

    private static Map<String, Object> atRisk(Map<String, Object> person) {
        person.put("atRisk", true);
        return person;
    }

    private Person seenBy(String organisation, UUID person) {
        return person(card(organisation, Purpose.DEEPENING), person);
    }

    private CardView card(String organisation, Purpose purpose) {
        return CardFixture.after(story).card(organisation, purpose);
    }

    private static Person person(CardView card, UUID person) {
        return card.picture().persons().stream()
                .filter(seen -> seen.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
