package nl.ketenkaart.privacy.explanation;

import static nl.ketenkaart.privacy.story.Cast.CASE;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.VICTIM_SUPPORT;
import static nl.ketenkaart.privacy.story.Cast.WSS;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.TheAgreement;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.explanation.ExplainItem.Answer;
import nl.ketenkaart.privacy.explanation.ExplainItem.Asked;
import nl.ketenkaart.privacy.explanation.ExplainItem.Question;
import nl.ketenkaart.privacy.explanation.Explanation.Decided;
import nl.ketenkaart.privacy.explanation.RulePath.Outcome;
import nl.ketenkaart.privacy.explanation.RulePath.Step;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.story.Glass;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** Safe Home asks what others see of where Binta is, and of what school said. */
class ExplainingAnItemTest {
    private static final Answer NOT_THERE = new Answer.Refused(Refusal.notThere());
    private static final UUID SHELTER = Story.idOf("shelter");
    private final List<Disclosure> recorded = new ArrayList<>();
    private Instant now = CardFixture.NOW;

    @Test
    void to_who_does_not_own_it_or_does_not_sit_there_there_is_no_such_item() {
        for (var other : List.of(POLICE, VICTIM_SUPPORT, CHILD_BOARD, WSS)) {
            assertThat(ask(binta(), other, "privacy-officer", HALT)).isEqualTo(NOT_THERE);
        }
        assertThat(ask(binta(), SAFE_HOME, "auditor", HALT)).isEqualTo(NOT_THERE);
        assertThat(ask(binta().excluded(SAFE_HOME), SAFE_HOME, "professional", HALT))
                .isEqualTo(NOT_THERE);
        assertThat(recorded).isEmpty();
    }

    @Test
    void that_somebody_is_kept_out_is_not_told_nor_that_nobody_is() {
        for (var organisation : List.of(HALT, VICTIM_SUPPORT)) {
            var kept = ask(binta().excluded(organisation), SAFE_HOME, "privacy-officer", organisation);

            assertThat(kept).isEqualTo(ask(binta(), SAFE_HOME, "privacy-officer", organisation));
        }
        assertThat(outcomes(decided(binta(), HALT)).get(2)).isEqualTo(Outcome.NOT_TOLD);
    }

    @Test
    void the_first_rule_that_is_against_it_decides_and_those_after_it_are_not_reached() {
        var police = decided(binta(), POLICE);

        assertThat(police.rule()).isEqualTo(Rule.AUDIENCE);
        assertThat(police.reason()).isEqualTo(Reason.AUDIENCE);
        assertThat(police.visibility()).isEqualTo(Level.NONE);
        assertThat(outcomes(police))
                .containsExactly(
                        Outcome.PERMITS,
                        Outcome.PERMITS,
                        Outcome.NOT_TOLD,
                        Outcome.PERMITS,
                        Outcome.PERMITS,
                        Outcome.PERMITS,
                        Outcome.REFUSES,
                        Outcome.NOT_REACHED,
                        Outcome.NOT_REACHED);
        assertThat(decided(binta(), HALT).rule()).isEqualTo(Rule.CATEGORY);
        assertThat(decided(binta(), WSS).rule()).isEqualTo(Rule.TABLE);
    }

    @Test
    void what_is_seen_is_permitted_by_every_rule() {
        var seen = decided(binta(), VICTIM_SUPPORT);

        assertThat(seen.visibility()).isEqualTo(Level.FULL);
        assertThat(outcomes(seen)).containsOnly(Outcome.PERMITS, Outcome.NOT_TOLD);
    }

    @Test
    void behind_broken_glass_the_rules_from_the_one_that_was_against_it_are_lifted() {
        var story = Glass.broken(binta(), POLICE, "joost", "WHEREABOUTS");
        now = story.last().at();

        var behind = all(story, POLICE).stream().filter(Decided::behindGlass).toList();

        assertThat(behind).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo(Rule.BREAK_GLASS);
            assertThat(one.visibility()).isEqualTo(Level.FULL);
            assertThat(outcomes(one).subList(4, 9))
                    .containsExactly(Outcome.PERMITS, Outcome.PERMITS, Outcome.LIFTED, Outcome.LIFTED, Outcome.LIFTED);
        });
        now = now.plusSeconds(3600);
        assertThat(all(story, POLICE)).noneMatch(Decided::behindGlass);
    }

    @Test
    void of_glass_that_an_owner_was_not_told_of_nothing_is_explained() {
        var story = Glass.broken(binta().excluded(POLICE), POLICE, "joost", "WHEREABOUTS");
        now = story.last().at();

        assertThat(all(story, POLICE)).noneMatch(Decided::behindGlass);
    }

    @Test
    void what_is_explained_is_on_record() {
        ask(binta(), SAFE_HOME, "privacy-officer", HALT);

        assertThat(recorded)
                .singleElement()
                .satisfies(line -> assertThat(line.people()).hasSize(1));
    }

    private static Story binta() {
        return Story.deepening()
                .contributed(of("shelter", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT));
    }

    private Decided decided(Story story, String organisation) {
        return all(story, organisation).stream()
                .filter(one -> one.purpose() == Purpose.DEEPENING)
                .findFirst()
                .orElseThrow();
    }

    private List<Decided> all(Story story, String organisation) {
        return ((Answer.Shown) ask(story, SAFE_HOME, "professional", organisation))
                .explanation()
                .parts()
                .getFirst()
                .decisions();
    }

    private static List<Outcome> outcomes(Decided decided) {
        return decided.path().stream().map(Step::outcome).toList();
    }

    private Answer ask(Story story, String asker, String role, String about) {
        var opening = new OpenCase(
                InMemoryIntake.of(story),
                at -> TheAgreement.version1(),
                recorded::add,
                Clock.fixed(now, ZoneOffset.UTC));
        var caller = new Caller(
                new OrganisationId(asker), KINDS.get(asker).name(), "somebody", true, Set.of(role), "local-cli");
        var question = new Question(new CaseId(CASE), SHELTER, new OrganisationId(about));
        return new ExplainItem(opening).handle(new Asked(question, caller, Purpose.OWN_RECORDS, CardFixture.FLOW));
    }
}
