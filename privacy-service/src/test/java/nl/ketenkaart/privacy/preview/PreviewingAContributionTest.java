package nl.ketenkaart.privacy.preview;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.deepening;
import static nl.ketenkaart.privacy.story.Story.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.casefile.Content.Necessity;
import nl.ketenkaart.privacy.casefile.Content.Source;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.preview.Preview.View;
import nl.ketenkaart.privacy.preview.Preview.When;
import nl.ketenkaart.privacy.preview.PreviewContribution.Answer;
import nl.ketenkaart.privacy.preview.PreviewContribution.Asked;
import nl.ketenkaart.privacy.preview.Proposal.Datum;
import nl.ketenkaart.privacy.preview.Proposal.Words;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class PreviewingAContributionTest {
    private static final Set<String> PROFESSIONAL = Set.of("professional");
    private static final Necessity NEED = new Necessity("Because.", "It matters.");

    @Test
    void for_who_has_no_part_in_the_case_there_is_none() {
        var story = deepening().excluded(HALT).excludedPerson(POLICE + "-somebody");

        assertThat(refusal(story, SALVATION_ARMY, PROFESSIONAL)).isEqualTo(Refusal.notThere());
        assertThat(refusal(story, HALT, PROFESSIONAL)).isEqualTo(Refusal.notThere());
        assertThat(refusal(story, POLICE, PROFESSIONAL)).isEqualTo(Refusal.notThere());
        assertThat(refusal(story, SAFE_HOME, Set.of("auditor"))).isEqualTo(Refusal.notThere());
    }

    @Test
    void who_may_not_contribute_may_not_preview() {
        assertThat(refusal(deepening(), SAFE_HOME, Set.of("secretary")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void in_a_phase_in_which_nobody_contributes_there_is_no_preview() {
        assertThat(refusal(raised(), SAFE_HOME, PROFESSIONAL).detail())
                .isEqualTo("The case is RAISED; this is done in a case that is DEEPENING or DECIDED or FOLLOW_UP.");
    }

    @Test
    void each_organisation_is_told_with_the_rule_and_each_attribute_by_its_own_category() {
        var views = preview(deepening(), proposal("CHILD_DEVELOPMENT", "OPEN"));

        assertThat(now(views, SAFE_HOME).rule()).isEqualTo(Rule.OWNER);
        assertThat(now(views, POLICE).rule()).isEqualTo(Rule.CATEGORY);
        assertThat(now(views, POLICE).visibility()).isEqualTo(Level.NONE);
        assertThat(now(views, HALT).visibility()).isEqualTo(Level.FULL);
        assertThat(now(views, HALT).attributes())
                .extracting(Preview.Attribute::name, Preview.Attribute::visibility, Preview.Attribute::rule)
                .containsExactly(tuple("room", Level.NONE, Rule.CATEGORY), tuple("school", Level.FULL, Rule.EVERY));
    }

    @Test
    void a_draft_and_what_is_not_meant_for_one_and_what_lacks_consent_say_so() {
        var draft = with(proposal("SAFETY", "OPEN"), null, null, null);
        var narrow = with(proposal("SAFETY", "OPEN"), NEED, List.of(new OrganisationId(POLICE)), null);
        var consent = with(proposal("SAFETY", "OPEN"), NEED, null, BINTA);

        assertThat(now(preview(deepening(), draft), HALT).rule()).isEqualTo(Rule.SHARED);
        assertThat(now(preview(deepening(), narrow), HALT).rule()).isEqualTo(Rule.AUDIENCE);
        assertThat(now(preview(deepening(), consent), HALT).rule()).isEqualTo(Rule.CONSENT);
        var given = MoreEvents.consented(deepening(), BINTA, "SAFETY", HALT);
        assertThat(now(preview(given, consent), HALT).visibility()).isEqualTo(Level.FULL);
    }

    @Test
    void what_the_chair_of_the_prosecution_sees_in_order_to_decide_is_told_too() {
        var views = preview(deepening(), proposal("HEALTH", "OPEN")).get(OM);

        assertThat(views).extracting(View::purpose).containsExactly(Purpose.DEEPENING, Purpose.DECISION);
        assertThat(views).extracting(View::visibility).containsExactly(Level.NONE, Level.FULL);
    }

    @Test
    void what_a_session_and_a_release_would_open_is_told_apart() {
        var session = preview(deepening(), proposal("SAFETY", "SESSION_ONLY")).get(HALT);
        var release = preview(deepening(), proposal("SAFETY", "DIRECTOR_RELEASE"));

        assertThat(session).extracting(View::when).containsExactly(When.NOW, When.IN_SESSION);
        assertThat(session).extracting(View::visibility).containsExactly(Level.MARKER, Level.FULL);
        assertThat(release.get(HALT)).extracting(View::visibility).containsExactly(Level.NONE, Level.FULL);
        assertThat(release.get(CHILD_BOARD)).extracting(View::visibility).containsExactly(Level.MARKER, Level.FULL);
    }

    @Test
    void that_an_organisation_is_kept_out_cannot_be_told_from_a_preview() {
        for (var handling : List.of("OPEN", "MARKER_ONLY", "DIRECTOR_RELEASE", "SESSION_ONLY")) {
            assertThat(levels(deepening().excluded(HALT), handling)).isEqualTo(levels(deepening(), handling));
        }
    }

    @Test
    void a_director_that_is_kept_out_is_as_on_the_card_none() {
        var without = raised().accepted();
        for (var handling : List.of("OPEN", "MARKER_ONLY", "DIRECTOR_RELEASE", "SESSION_ONLY")) {
            assertThat(levels(deepening().excluded(CHILD_BOARD), handling)).isEqualTo(levels(without, handling));
        }
    }

    @Test
    void what_is_previewed_is_what_is_seen_once_it_is_told() {
        for (var handling : List.of("OPEN", "MARKER_ONLY", "DIRECTOR_RELEASE", "SESSION_ONLY")) {
            for (var category : List.of("SAFETY", "HEALTH", "WHEREABOUTS", "CARE", "CHILD_DEVELOPMENT", "LEGAL")) {
                for (var audience : List.of(List.of(HALT, POLICE), List.<String>of())) {
                    agrees(category, handling, audience);
                }
            }
        }
    }

    private static void agrees(String category, String handling, List<String> audience) {
        var organisations = audience.isEmpty()
                ? null
                : audience.stream().map(OrganisationId::new).toList();
        var views = preview(deepening(), with(proposal(category, handling), NEED, organisations, null));
        var told = Contribution.of("new", SAFE_HOME, category).handled(handling);
        var seen = CardFixture.levels(
                deepening().contributed(audience.isEmpty() ? told : told.forOnly(audience.toArray(new String[0]))));

        var previewed = new TreeMap<String, Level>();
        views.forEach((organisation, all) ->
                previewed.put(organisation, all.getFirst().visibility()));
        assertThat(previewed).as(category + " " + handling + " " + audience).isEqualTo(seen);
    }

    @Test
    void nothing_of_a_preview_is_kept_or_told() {
        var intake = InMemoryIntake.of(deepening());
        var before = intake.file(CASE);

        previewing(intake).handle(asked(SAFE_HOME, PROFESSIONAL, proposal("SAFETY", "OPEN")));

        assertThat(intake.file(CASE)).isSameAs(before);
        assertThat(intake.told).isEmpty();
    }

    private static Proposal proposal(String category, String handling) {
        var words = new Words(
                "FACT",
                "What is proposed.",
                List.of(new Datum("room", "4", "WHEREABOUTS"), new Datum("school", "Yes.", "NEEDS")),
                new Source(null, true, LocalDate.parse("2026-09-15")),
                null,
                null,
                null);
        return new Proposal(words, List.of(BINTA), category, NEED, null, handling, null, null);
    }

    private static Proposal with(Proposal p, Necessity necessity, List<OrganisationId> audience, UUID consentOf) {
        return new Proposal(
                p.words(), p.personIds(), p.category(), necessity, audience, p.handling(), consentOf, p.validUntil());
    }

    private static TreeMap<String, List<View>> preview(Story story, Proposal proposal) {
        var answer = previewing(InMemoryIntake.of(story)).handle(asked(SAFE_HOME, PROFESSIONAL, proposal));
        var views = new TreeMap<String, List<View>>();
        ((Answer.Shown) answer)
                .preview()
                .organisations()
                .forEach(one -> views.put(one.organisation().value(), one.views()));
        return views;
    }

    private static String levels(Story story, String handling) {
        var all = new TreeMap<String, String>();
        preview(story, proposal("SAFETY", handling))
                .forEach((organisation, views) -> all.put(
                        organisation,
                        views.stream()
                                .map(v -> v.when() + " " + v.visibility() + " " + v.rule() + v.attributes())
                                .toList()
                                .toString()));
        return all.toString();
    }

    private static View now(TreeMap<String, List<View>> views, String organisation) {
        return views.get(organisation).getFirst();
    }

    private static Refusal refusal(Story story, String organisation, Set<String> roles) {
        var previewing = previewing(InMemoryIntake.of(story));
        var asked = asked(organisation, roles, proposal("SAFETY", "OPEN"));
        assertThat(previewing.faults(asked)).isEmpty();
        return ((Answer.Refused) previewing.handle(asked)).refusal();
    }

    private static PreviewContribution previewing(InMemoryIntake intake) {
        var opening = new OpenCase(intake, at -> CardFixture.AGREEMENT, disclosure -> {}, CardFixture.CLOCK);
        return new PreviewContribution(opening, at -> CardFixture.AGREEMENT, CardFixture.CLOCK);
    }

    private static Asked asked(String organisation, Set<String> roles, Proposal proposal) {
        var caller =
                CardFixture.inTheRoles(roles, organisation, Purpose.DEEPENING).caller();
        return new Asked(caller, new CaseId(CASE), proposal);
    }
}
