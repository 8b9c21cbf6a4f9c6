package nl.ketenkaart.privacy.oversight;

import static nl.ketenkaart.privacy.oversight.OversightFixture.BREAK;
import static nl.ketenkaart.privacy.oversight.OversightFixture.ID;
import static nl.ketenkaart.privacy.oversight.OversightFixture.JOOST;
import static nl.ketenkaart.privacy.oversight.OversightFixture.OFFICER_OF_SAFE_HOME;
import static nl.ketenkaart.privacy.oversight.OversightFixture.THE_CASE;
import static nl.ketenkaart.privacy.oversight.OversightFixture.breaking;
import static nl.ketenkaart.privacy.oversight.OversightFixture.id;
import static nl.ketenkaart.privacy.oversight.OversightFixture.machine;
import static nl.ketenkaart.privacy.oversight.OversightFixture.person;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.PROBATION;
import static nl.ketenkaart.privacy.story.Cast.SALVATION_ARMY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.glass.BreakGlass;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.junit.jupiter.api.Test;

class BreakingTheGlassTest {
    private static final String SHELTER = "What is known: shelter";
    private static final String HEALTH = "What is known: health";
    private final OversightFixture cast = OversightFixture.ofBinta();

    @Test
    void to_who_does_not_sit_there_or_is_kept_out_or_has_no_part_in_it_there_is_no_such_case() {
        var nowhere = cast.breaking.handle(new CaseId(UUID.randomUUID()), ID, JOOST, BREAK);
        var keptOut = new OversightFixture(Story.deepening().excluded(POLICE));

        assertThat(nowhere).isEqualTo(Result.refused(Refusal.notThere()));
        assertThat(cast.breakGlass(ID, person(SALVATION_ARMY, "sam", "professional"), BREAK))
                .isEqualTo(nowhere);
        assertThat(cast.breakGlass(ID, person(POLICE, "joost", "auditor"), BREAK))
                .isEqualTo(nowhere);
        assertThat(keptOut.breakGlass()).isEqualTo(nowhere);
    }

    @Test
    void a_machine_a_secretary_and_a_privacy_officer_do_not_break_the_glass() {
        for (var caller : List.of(
                machine(POLICE, "professional"),
                person(POLICE, "joost", "secretary"),
                person(POLICE, "joost", "privacy-officer"))) {
            assertThat(kindOf(cast.breakGlass(ID, caller, BREAK))).isEqualTo(Kind.FORBIDDEN);
        }
        assertThat(cast.told).isEmpty();
    }

    @Test
    void a_reason_of_blanks_too_long_a_time_another_category_and_somebody_else_are_named_at_once() {
        var command = new BreakGlass(
                "Because." + " ".repeat(40),
                new PersonId(UUID.randomUUID()),
                List.of(Category.SAFETY, Category.LEGAL),
                241);

        assertThat(cast.breaking.faults(THE_CASE, JOOST, command))
                .extracting(Fault::pointer)
                .containsExactly("/reason", "/minutes", "/categories/1", "/personId");
        assertThat(kindOf(cast.breakGlass(ID, JOOST, command))).isEqualTo(Kind.INVALID);
    }

    @Test
    void whom_a_case_is_about_is_not_told_to_who_does_not_sit_there() {
        var command = new BreakGlass(BREAK.reason(), new PersonId(UUID.randomUUID()), BREAK.categories(), 60);

        assertThat(cast.breaking.faults(THE_CASE, person(SALVATION_ARMY, "sam", "professional"), command))
                .isEmpty();
    }

    @Test
    void of_a_case_that_has_ended_nothing_is_opened() {
        var ended = new OversightFixture(Turns.closed(Story.deepening(), "None.", null));

        assertThat(kindOf(ended.breakGlass())).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void what_it_answers_is_the_same_whether_there_is_anything_to_open() {
        var nothing = new OversightFixture(Story.deepening());

        assertThat(nothing.breakGlass()).isEqualTo(cast.breakGlass());
    }

    @Test
    void what_was_kept_back_is_seen_by_who_broke_it_and_by_no_colleague() {
        assertThat(cast.seenBy(JOOST)).doesNotContain(SHELTER);

        cast.breakGlass();

        assertThat(cast.seenBy(JOOST)).contains(SHELTER).doesNotContain(HEALTH);
        assertThat(cast.seenBy(person(POLICE, "pien", "professional"))).doesNotContain(SHELTER);
        assertThat(cast.seenBy(person(PROBATION, "joost", "professional"))).doesNotContain(SHELTER);
    }

    @Test
    void at_the_instant_it_ends_it_opens_nothing() {
        cast.breakGlass();

        cast.watch.pass(Duration.ofMinutes(60).minusNanos(1));
        assertThat(cast.seenBy(JOOST)).contains(SHELTER);
        cast.watch.pass(Duration.ofNanos(1));
        assertThat(cast.seenBy(JOOST)).doesNotContain(SHELTER);
    }

    @Test
    void whoever_broke_it_without_cause_breaks_none_until_that_is_lifted() {
        cast.breakGlass();
        cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);

        assertThat(kindOf(cast.breakGlass(id(2), JOOST, BREAK))).isEqualTo(Kind.FORBIDDEN);
        assertThat(kindOf(cast.breakGlass(id(2), person(POLICE, "pien", "professional"), BREAK)))
                .isNull();
        cast.lift(OFFICER_OF_SAFE_HOME);
        assertThat(kindOf(cast.breakGlass(id(3), JOOST, breaking(Category.HEALTH))))
                .isNull();
        assertThat(cast.seenBy(JOOST)).contains(HEALTH);
    }

    @Test
    void a_verdict_that_comes_while_it_is_broken_ends_it() {
        cast.breakGlass();
        cast.grants.meanwhile = () -> cast.review(OFFICER_OF_SAFE_HOME, Verdict.UNJUSTIFIED);

        cast.breakGlass(id(2), JOOST, breaking(Category.HEALTH));

        assertThat(cast.seenBy(JOOST)).doesNotContain(HEALTH, SHELTER);
    }

    private static Kind kindOf(Result<GlassGrant> result) {
        return result instanceof Result.Refused<GlassGrant>(var refusal) ? refusal.kind() : null;
    }
}
