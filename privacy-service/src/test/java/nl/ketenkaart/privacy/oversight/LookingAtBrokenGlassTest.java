package nl.ketenkaart.privacy.oversight;

import static nl.ketenkaart.privacy.oversight.OversightFixture.ID;
import static nl.ketenkaart.privacy.oversight.OversightFixture.JOOST;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_HALT;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_SAFE_HOME;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_THE_POLICE;
import static nl.ketenkaart.privacy.oversight.OversightFixture.breaking;
import static nl.ketenkaart.privacy.oversight.OversightFixture.id;
import static nl.ketenkaart.privacy.oversight.OversightFixture.person;
import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.PROBATION;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import nl.ketenkaart.privacy.oversight.BrokenGlassPage.Broken;
import nl.ketenkaart.privacy.oversight.BrokenGlassPage.State;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Answer;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Asked;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Range;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class LookingAtBrokenGlassTest {
    private final OversightFixture cast = OversightFixture.ofBinta();

    @Test
    void who_is_no_privacy_officer_is_told_so_whatever_there_is() {
        var before = look(person(SAFE_HOME, "yasmin", "professional"), null, "", 20);
        cast.breakGlass();

        assertThat(look(person(SAFE_HOME, "yasmin", "professional"), null, "", 20))
                .isInstanceOf(Answer.Refused.class)
                .isEqualTo(before);
        assertThat(cast.recorded).isEmpty();
    }

    @Test
    void who_owns_nothing_of_what_it_opened_finds_nothing() {
        var before = look(OFFICER_OF_HALT, null, "", 20);
        cast.breakGlass();

        assertThat(look(OFFICER_OF_HALT, null, "", 20)).isEqualTo(before);
    }

    @Test
    void an_owner_reads_why_and_for_whom_but_not_which_employee() {
        cast.breakGlass();

        var broken = only(OFFICER_OF_SAFE_HOME);

        assertThat(broken.reason()).contains("nobody knows");
        assertThat(broken.personId()).isEqualTo(new PersonId(BINTA));
        assertThat(broken.toReview()).isTrue();
        assertThat(broken.person()).isNull();
        assertThat(only(OFFICER_OF_THE_POLICE).person()).isEqualTo("joost");
        assertThat(only(OFFICER_OF_THE_POLICE).toReview()).isFalse();
    }

    @Test
    void what_is_read_is_on_record_with_the_person_in_danger() {
        cast.breakGlass();

        look(OFFICER_OF_SAFE_HOME, null, "", 20);

        var line = cast.recorded.getLast();
        assertThat(line.activity()).isEqualTo(Activity.SHOW_BROKEN_GLASS);
        assertThat(line.people()).singleElement().satisfies(about -> {
            assertThat(about.person().value()).isEqualTo(BINTA);
            assertThat(about.items()).containsExactly(ID.value());
        });
    }

    @Test
    void another_owner_does_not_read_who_judged_and_why() {
        cast.breakGlass(ID, JOOST, breaking(Category.WHEREABOUTS, Category.HEALTH));
        cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);

        var other = only(person(PROBATION, "ruben", "privacy-officer"));

        assertThat(other.review()).isNotNull();
        assertThat(other.review().verdict()).isEqualTo(Verdict.UNJUSTIFIED);
        assertThat(other.review().motivation()).isNull();
        assertThat(other.toString()).doesNotContain(SAFE_HOME);
        assertThat(only(OFFICER_OF_THE_POLICE).review().motivation()).isEqualTo("As the file shows.");
        assertThat(only(OFFICER_OF_THE_POLICE).toString()).doesNotContain(SAFE_HOME);
    }

    @Test
    void it_is_asked_by_state_and_what_is_overdue_is_open_too() {
        cast.breakGlass();
        assertThat(page(OFFICER_OF_SAFE_HOME, State.OVERDUE, "", 20).items()).isEmpty();
        assertThat(page(OFFICER_OF_SAFE_HOME, State.OPEN, "", 20).items()).hasSize(1);
        cast.watch.pass(Duration.ofDays(7));

        assertThat(page(OFFICER_OF_SAFE_HOME, State.OVERDUE, "", 20).items()).hasSize(1);
        assertThat(page(OFFICER_OF_SAFE_HOME, State.OPEN, "", 20).items()).hasSize(1);
        assertThat(page(OFFICER_OF_SAFE_HOME, State.REVIEWED, "", 20).items()).isEmpty();
    }

    @Test
    void it_is_read_on_page_by_page_newest_first() {
        cast.breakGlass();
        cast.watch.pass(Duration.ofMinutes(1));
        cast.breakGlass(id(2), JOOST, breaking(Category.WHEREABOUTS));

        var first = page(OFFICER_OF_SAFE_HOME, null, "", 1);
        var second = page(OFFICER_OF_SAFE_HOME, null, first.next(), 1);

        assertThat(first.items()).extracting(Broken::breakGlassId).containsExactly(id(2));
        assertThat(second.items()).extracting(Broken::breakGlassId).containsExactly(ID);
        assertThat(second.next()).isNull();
    }

    private Broken only(Caller caller) {
        return page(caller, null, "", 20).items().getFirst();
    }

    private BrokenGlassPage page(Caller caller, State state, String after, int atMost) {
        return ((Answer.Shown) look(caller, state, after, atMost)).page();
    }

    private Answer look(Caller caller, State state, String after, int atMost) {
        return cast.looking.handle(
                new Range(state, after, atMost), new Asked(caller, Purpose.OWN_RECORDS, CardFixture.FLOW));
    }
}
