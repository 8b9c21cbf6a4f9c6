package nl.ketenkaart.privacy.oversight;

import static nl.ketenkaart.privacy.oversight.BreakGlassOpened.ABOUT;
import static nl.ketenkaart.privacy.oversight.OversightFixture.ID;
import static nl.ketenkaart.privacy.oversight.OversightFixture.JOOST;
import static nl.ketenkaart.privacy.oversight.OversightFixture.binta;
import static nl.ketenkaart.privacy.oversight.OversightFixture.breaking;
import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.PROBATION;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.terms.Category;
import org.junit.jupiter.api.Test;

class GlassAlarmsTest {

    @Test
    void nobody_is_told_but_its_own_organisation_and_who_owns_what_it_opens() {
        var cast = OversightFixture.ofBinta();

        cast.breakGlass();

        assertThat(cast.toldOf(ABOUT)).containsExactly(POLICE, SAFE_HOME);
        assertThat(cast.told).extracting("caseId").containsOnly(CASE);
        assertThat(cast.told).extracting("item").containsOnly(ID.value());
    }

    @Test
    void what_is_told_says_nothing_of_who_why_and_what() {
        var cast = OversightFixture.ofBinta();

        cast.breakGlass();

        assertThat(cast.told)
                .allSatisfy(one -> assertThat(one.toString()).doesNotContain("joost", "nobody knows", "WHEREABOUTS"));
    }

    @Test
    void whose_knowledge_was_seen_anyhow_is_not_told() {
        var cast = OversightFixture.ofBinta();

        cast.breakGlass(ID, JOOST, breaking(Category.SAFETY));

        assertThat(cast.toldOf(ABOUT)).containsExactly(POLICE);
    }

    @Test
    void an_owner_that_is_kept_out_of_the_case_is_not_told() {
        var cast = new OversightFixture(binta().excluded(SAFE_HOME));

        cast.breakGlass();

        assertThat(cast.toldOf(ABOUT)).containsExactly(POLICE);
    }

    @Test
    void who_contributes_what_it_opens_is_told_then_and_once() {
        var cast = OversightFixture.ofBinta();
        cast.breakGlass(ID, JOOST, breaking(Category.HEALTH));
        cast.told.clear();

        cast.intake.take(later(of("pills", HALT, "HEALTH").forOnly(SAFE_HOME), Duration.ofMinutes(30)));
        cast.intake.take(later(of("more pills", HALT, "HEALTH").forOnly(SAFE_HOME), Duration.ofMinutes(40)));

        assertThat(cast.toldOf(ABOUT)).containsExactly(HALT);
    }

    @Test
    void what_is_contributed_once_it_has_ended_is_not_opened() {
        var cast = OversightFixture.ofBinta();
        cast.breakGlass(ID, JOOST, breaking(Category.HEALTH));
        cast.told.clear();

        cast.intake.take(later(of("pills", HALT, "HEALTH").forOnly(SAFE_HOME), Duration.ofMinutes(60)));

        assertThat(cast.toldOf(ABOUT)).isEmpty();
    }

    @Test
    void what_was_contributed_before_and_comes_late_is_opened() {
        var cast = OversightFixture.ofBinta();
        cast.breakGlass(ID, JOOST, breaking(Category.HEALTH));

        cast.intake.take(later(of("pills", HALT, "HEALTH").forOnly(SAFE_HOME), Duration.ofMinutes(-5)));

        assertThat(cast.toldOf(ABOUT)).containsExactly(POLICE, PROBATION, HALT);
    }

    /** A contribution so long after the glass was broken. */
    private static Told later(Contribution contribution, Duration after) {
        var told = new Story(CASE).contributed(contribution).last();
        var at = CardFixture.NOW.plus(after);
        var body = new HashMap<>(told.body());
        body.put("at", at.toString());
        return new Told(
                told.topic(),
                told.type(),
                told.id(),
                told.key(),
                told.aggregate(),
                told.sequence(),
                at,
                told.contributor(),
                body);
    }
}
