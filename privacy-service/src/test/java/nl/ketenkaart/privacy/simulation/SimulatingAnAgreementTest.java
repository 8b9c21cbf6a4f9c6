package nl.ketenkaart.privacy.simulation;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.simulation.Simulation.Count;
import nl.ketenkaart.privacy.simulation.Simulation.Loss;
import nl.ketenkaart.privacy.simulation.Simulation.OwnItem;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

class SimulatingAnAgreementTest {
    private static final List<String> ALL_CATEGORIES = List.of(Category.values()).stream()
            .filter(c -> c != Category.UNKNOWN)
            .map(Enum::name)
            .toList();

    @Test
    void who_may_not_know_of_the_version_simulates_nothing() {
        var fixture = new SimulationFixture(Story.deepening());
        var second = fixture.amendments.prepared(draft());

        assertThat(fixture.refusal(second, officer(SAFETY_HOUSE))).isEqualTo(Refusal.notThere());
        assertThat(fixture.refusal(second, caller(HALT, true, "professional"))).isEqualTo(Refusal.notThere());
        assertThat(fixture.refusal(99, officer(HALT))).isEqualTo(Refusal.notThere());
        assertThat(fixture.recorded).isEmpty();
    }

    @Test
    void nobody_but_a_privacy_officer_in_person_simulates() {
        var fixture = new SimulationFixture(Story.deepening());

        assertThat(fixture.refusal(1, caller(HALT, true, "professional")).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(fixture.refusal(1, caller(HALT, false, "privacy-officer")).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(fixture.recorded).isEmpty();
    }

    @Test
    void an_owner_is_told_which_of_its_items_would_appear_to_whom_and_it_is_on_record() {
        var fixture = new SimulationFixture(Story.deepening().contributed(of("health", SAFE_HOME, "HEALTH")));
        var second = fixture.amendments.prepared(halt("DEEPENING", "HEALTH"));

        var simulation = fixture.simulation(second, SAFE_HOME);

        assertThat(simulation.items())
                .contains(new OwnItem(
                        CASE,
                        Story.idOf("health"),
                        nl.ketenkaart.privacy.casefile.Kind.CONTRIBUTION,
                        Category.HEALTH,
                        new nl.ketenkaart.platform.identity.OrganisationId(HALT),
                        Purpose.DEEPENING,
                        Level.NONE,
                        Level.FULL));
        assertThat(simulation.counts())
                .filteredOn(count -> count.category() == Category.HEALTH)
                .extracting(Count::appears, Count::disappears)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 0L));
        assertThat(fixture.recorded).singleElement().satisfies(line -> {
            assertThat(line.activity()).isEqualTo(Activity.SIMULATE_AGREEMENT);
            assertThat(line.basis().purpose()).isEqualTo(Purpose.OWN_RECORDS);
            assertThat(line.basis().agreementVersion()).isEqualTo(1);
            assertThat(line.people())
                    .anySatisfy(about -> assertThat(about.items()).contains(Story.idOf("health")));
        });
    }

    @Test
    void an_officer_learns_nothing_of_the_items_of_others_by_any_text_that_it_makes_up() {
        var everything = everything();
        for (var organisation : List.of(HALT, POLICE, OM, VICTIM_SUPPORT)) {
            var one = new SimulationFixture(story(organisation));
            var other = new SimulationFixture(hidden(story(organisation)));
            for (var text : List.of(everything, halt("DEEPENING", "HEALTH"), nothing(), ending(draft(), HALT, NOW))) {
                assertThat(other.simulation(other.amendments.prepared(text), organisation))
                        .isEqualTo(one.simulation(one.amendments.prepared(text), organisation));
            }
            assertThat(other.recorded).isEqualTo(one.recorded);
        }
    }

    /** As each of them knows it: with something of its own. */
    private static Story story(String organisation) {
        return Story.deepening()
                .contributed(of("own", organisation, "SAFETY"))
                .contributed(of("mine", organisation, "HEALTH"));
    }

    /** More, of others, that none of these sees. */
    private static Story hidden(Story story) {
        story.contributed(of("for one", SAFE_HOME, "WHEREABOUTS").forOnly(CHILD_BOARD))
                .contributed(of("health", SAFE_HOME, "HEALTH"))
                .contributed(of("health, too", PROBATION, "HEALTH").attribute("room", "4", "WHEREABOUTS"))
                .contributed(of("record", PROBATION, "CRIMINAL_RECORD").forOnly(CHILD_BOARD))
                .contributed(of("note", SAFE_HOME, "SAFETY").draft())
                .contributed(of("waiting", SAFE_HOME, "SAFETY").handled("DIRECTOR_RELEASE"))
                .contributed(of("consent", SAFE_HOME, "SAFETY").needingConsentOf(BINTA));
        return MoreEvents.asked(story, PROBATION, SAFE_HOME, "HEALTH");
    }

    @Test
    void that_somebody_is_kept_out_cannot_be_told_from_a_simulation() {
        var one = new SimulationFixture(story(SAFE_HOME));
        var other = new SimulationFixture(story(SAFE_HOME).excluded(HALT));

        assertThat(other.simulation(other.amendments.prepared(everything()), SAFE_HOME))
                .isEqualTo(one.simulation(one.amendments.prepared(everything()), SAFE_HOME));
    }

    @Test
    void who_is_kept_out_or_left_is_told_nothing_of_the_case() {
        for (var story : List.of(
                story(SAFE_HOME).excluded(SAFE_HOME),
                story(SAFE_HOME).excludedPerson(SAFE_HOME + "-somebody"),
                story(SAFE_HOME).unseated(SAFE_HOME))) {
            var fixture = new SimulationFixture(story);

            var simulation = fixture.simulation(fixture.amendments.prepared(everything()), SAFE_HOME);

            assertThat(simulation.items()).isEmpty();
            assertThat(simulation.losses()).isEmpty();
        }
    }

    @Test
    void what_an_organisation_sees_now_and_would_lose_is_counted() {
        var more = Story.deepening()
                .contributed(of("one", SAFE_HOME, "NEEDS"))
                .contributed(of("two", SAFE_HOME, "NEEDS").handled("MARKER_ONLY"))
                .contributed(of("hidden", SAFE_HOME, "NEEDS").forOnly(POLICE));

        assertThat(needsLost(more)).isEqualTo(needsLost(Story.deepening()) + 2);
        assertThat(new SimulationFixture(more).simulation(1, HALT).losses()).isEmpty();
    }

    private static long needsLost(Story story) {
        var fixture = new SimulationFixture(story);
        var losses = fixture.simulation(fixture.amendments.prepared(halt("DEEPENING", "SAFETY", "LEGAL")), HALT)
                .losses();
        assertThat(losses).extracting(Loss::purpose).containsOnly(Purpose.DEEPENING);
        return losses.stream()
                .filter(loss -> loss.category() == Category.NEEDS)
                .mapToLong(Loss::number)
                .sum();
    }

    @Test
    void a_case_that_has_ended_is_not_live_and_cases_come_page_by_page() {
        var raised = Story.raised();
        var another =
                Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD).contributed(of("x", POLICE, "HEALTH"));
        var fixture = new SimulationFixture(raised, another);
        var second = fixture.amendments.prepared(everything());
        var page = new SimulateAgreement.Asked(
                second, officer(POLICE), nl.ketenkaart.privacy.card.CardFixture.FLOW, "", 1);

        var first = ((SimulateAgreement.Answer.Shown) fixture.simulating.handle(page)).simulation();
        var next = ((SimulateAgreement.Answer.Shown) fixture.simulating.handle(
                        new SimulateAgreement.Asked(second, officer(POLICE), page.flow(), first.next(), 1)))
                .simulation();

        assertThat(cases(first)).hasSize(1);
        assertThat(cases(next)).hasSize(1).doesNotContainAnyElementsOf(cases(first));
        assertThat(next.next()).isNull();
    }

    private static Set<UUID> cases(Simulation simulation) {
        return simulation.items().stream().map(OwnItem::caseId).collect(java.util.stream.Collectors.toSet());
    }

    /** What Halt may know for this purpose, all else as it was. */
    private static AgreementDraft halt(String purpose, String... categories) {
        var matrix = new ArrayList<Row>();
        for (var row : draft().matrix()) {
            var its = row.purpose().equals(purpose) && row.recipient().equals("HALT");
            matrix.add(its ? new Row(purpose, "HALT", List.of(categories), row.source()) : row);
        }
        return allowing(draft(), matrix);
    }

    private static AgreementDraft everything() {
        return allowing(
                draft(),
                draft().matrix().stream()
                        .map(row -> new Row(row.purpose(), row.recipient(), ALL_CATEGORIES, row.source()))
                        .toList());
    }

    private static AgreementDraft nothing() {
        return allowing(draft(), List.of());
    }
}
