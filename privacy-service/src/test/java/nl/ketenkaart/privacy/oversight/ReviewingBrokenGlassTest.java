package nl.ketenkaart.privacy.oversight;

import static nl.ketenkaart.privacy.oversight.OversightFixture.BREAK;
import static nl.ketenkaart.privacy.oversight.OversightFixture.ID;
import static nl.ketenkaart.privacy.oversight.OversightFixture.JOOST;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_HALT;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_SAFE_HOME;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_THE_POLICE;
import static nl.ketenkaart.privacy.oversight.OversightFixture.binta;
import static nl.ketenkaart.privacy.oversight.OversightFixture.breaking;
import static nl.ketenkaart.privacy.oversight.OversightFixture.id;
import static nl.ketenkaart.privacy.oversight.OversightFixture.person;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import nl.ketenkaart.privacy.glass.ReviewBreakGlass;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Category;
import org.junit.jupiter.api.Test;

class ReviewingBrokenGlassTest {
    private static final Result<GlassGrant> NOT_THERE = Result.refused(Refusal.notThere());
    private final OversightFixture cast = OversightFixture.ofBinta();

    @Test
    void to_who_owns_nothing_of_what_it_opened_there_is_nothing_to_review() {
        cast.breakGlass();

        assertThat(cast.review(OFFICER_OF_HALT, Verdict.UNJUSTIFIED)).isEqualTo(NOT_THERE);
        assertThat(cast.review(person(SAFE_HOME, "yasmin", "professional", "chair"), Verdict.UNJUSTIFIED))
                .isEqualTo(NOT_THERE);
        assertThat(cast.reviewing.handle(
                        id(9), OFFICER_OF_SAFE_HOME, new ReviewBreakGlass(Verdict.UNJUSTIFIED, "Not at all.")))
                .isEqualTo(NOT_THERE);
        assertThat(cast.lift(OFFICER_OF_HALT)).isEqualTo(NOT_THERE);
    }

    @Test
    void an_owner_that_is_kept_out_of_the_case_reviews_nothing_of_it() {
        var other = new OversightFixture(binta().excluded(SAFE_HOME));
        other.breakGlass();

        assertThat(other.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED)).isEqualTo(NOT_THERE);
    }

    @Test
    void who_broke_it_does_not_judge_itself() {
        cast.breakGlass();
        cast.watch.pass(Duration.ofHours(5));

        assertThat(kindOf(cast.review(OFFICER_OF_THE_POLICE, Verdict.JUSTIFIED)))
                .isEqualTo(Kind.FORBIDDEN);
        cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);
        assertThat(kindOf(cast.lift(OFFICER_OF_THE_POLICE))).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void what_opened_nothing_of_anybody_is_judged_at_home_once_it_has_ended_and_not_by_who_broke_it() {
        var alone = new OversightFixture(Story.deepening());
        alone.breakGlass(ID, person(POLICE, "joost", "professional", "privacy-officer"), breaking(Category.HEALTH));

        assertThat(kindOf(alone.review(OFFICER_OF_THE_POLICE, Verdict.JUSTIFIED)))
                .isEqualTo(Kind.FORBIDDEN);
        alone.watch.pass(Duration.ofHours(1));
        assertThat(kindOf(alone.review(person(POLICE, "joost", "privacy-officer"), Verdict.JUSTIFIED)))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(kindOf(alone.review(OFFICER_OF_THE_POLICE, Verdict.JUSTIFIED)))
                .isNull();
    }

    @Test
    void it_is_not_found_justified_while_it_goes_on() {
        cast.breakGlass();

        assertThat(kindOf(cast.review(OFFICER_OF_SAFE_HOME, Verdict.JUSTIFIED))).isEqualTo(Kind.CONFLICT);
        cast.watch.pass(Duration.ofHours(1));
        assertThat(kindOf(cast.review(OFFICER_OF_SAFE_HOME, Verdict.JUSTIFIED))).isNull();
    }

    @Test
    void found_unjustified_it_ends_at_once_with_all_else_that_its_person_opened() {
        cast.breakGlass();
        cast.breakGlass(id(2), JOOST, breaking(Category.HEALTH));
        cast.breakGlass(id(3), person(POLICE, "pien", "professional"), BREAK);

        cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);

        assertThat(cast.seenBy(JOOST)).doesNotContain("What is known: shelter", "What is known: health");
        assertThat(cast.seenBy(person(POLICE, "pien", "professional"))).contains("What is known: shelter");
    }

    @Test
    void one_verdict_is_given_and_the_same_again_changes_nothing() {
        cast.breakGlass();
        cast.watch.pass(Duration.ofHours(1));
        var first = cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);

        assertThat(cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED)).isEqualTo(first);
        assertThat(kindOf(cast.review(OFFICER_OF_SAFE_HOME, Verdict.JUSTIFIED))).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void only_what_a_verdict_entails_is_lifted_and_once() {
        cast.breakGlass();
        assertThat(kindOf(cast.lift(OFFICER_OF_SAFE_HOME))).isEqualTo(Kind.CONFLICT);
        cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);

        var first = cast.lift(OFFICER_OF_SAFE_HOME);
        assertThat(cast.lift(OFFICER_OF_SAFE_HOME)).isEqualTo(first);
    }

    private static Kind kindOf(Result<GlassGrant> result) {
        return result instanceof Result.Refused<GlassGrant>(var refusal) ? refusal.kind() : null;
    }
}
