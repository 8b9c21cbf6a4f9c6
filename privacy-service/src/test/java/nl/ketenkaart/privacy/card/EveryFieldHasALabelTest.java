package nl.ketenkaart.privacy.card;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Shell.Raised;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.link.FindLinkedCases.Linked;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.story.Decisions;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.PeopleEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Ties;
import nl.ketenkaart.privacy.story.Turns;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryFieldHasALabelTest {
    private static final Set<String> FOR_ALL = Set.of("FRAME", "LOOK", "OVERVIEW", "PART");

    @Test
    void a_field_that_nobody_labelled_does_not_build() {
        assertThat(Labels.fieldsOf(CardView.class)).isEqualTo(new java.util.TreeSet<>(Labels.OF_FIELDS.keySet()));
    }

    @Test
    void whoever_may_know_all_finds_every_field_filled_somewhere() {
        var found = new ArrayList<RecordComponent>();
        for (var phase : List.of(Phase.DEEPENING, Phase.FOLLOW_UP)) {
            filled(card(phase, allowing(Category.values())), found);
        }

        var expected = new java.util.TreeSet<>(Labels.OF_FIELDS.keySet());
        expected.removeIf(field -> "OWNER".equals(Labels.OF_FIELDS.get(field)));
        expected.removeAll(NEVER_IN_THIS_STORY);
        assertThat(found.stream().map(Labels::name).distinct()).containsAll(expected);
    }

    private static final Set<String> NEVER_IN_THIS_STORY = Set.of(
            "Standing.actBy",
            "Seat.until",
            "Concern.question",
            "Concern.wouldLessen",
            "Contribution.reliability",
            "Contribution.asOf",
            "Source.system",
            "Letter.translationOf",
            "Letter.translatedBy",
            "Translator.capacity",
            "Translator.name",
            "Outcome.nextSession",
            "Report.evidence",
            "Answer.ground",
            "Decision.letter",
            "Letter.letterId",
            "Letter.personId",
            "Letter.language",
            "Letter.text",
            "Owed.item");

    @ParameterizedTest
    @EnumSource(Category.class)
    void whoever_may_know_one_category_finds_no_field_of_another(Category category) {
        for (var phase : List.of(Phase.DEEPENING, Phase.FOLLOW_UP)) {
            var found = new ArrayList<RecordComponent>();
            var card = card(phase, allowing(category));
            filled(card, found);

            assertThat(found)
                    .allSatisfy(component -> assertThat(labels(component))
                            .as(Labels.name(component))
                            .matches(labels -> labels.contains(category.name())
                                    || FOR_ALL.stream().anyMatch(labels::contains)));
            assertThat(categories(card, new ArrayList<>())).allMatch(category::equals);
        }
    }

    private static List<String> labels(RecordComponent component) {
        return List.of(Labels.OF_FIELDS.get(Labels.name(component)).split("\\|"));
    }

    /** Halt, which directs and contributes nothing itself, looks at a case in which there is everything. */
    private static CardView card(Phase phase, Agreement agreement) {
        var viewer = new Viewer(new OrganisationId(HALT), OrganisationKind.HALT, "henk", true, Set.of("professional"));
        var look = new Look(viewer, CardMaker.fitting(phase), CardFixture.NOW);
        var raised = new Raised("MN-2026-00001", "YOUTH", "RED", new OrganisationId(POLICE), CardFixture.NOW, null);
        var seen = Seen.of(agreement, look, everything(phase));
        return new CardMaker((o, c, i, n) -> "tag").card(seen, Instant.EPOCH, List.of(new Linked(BINTA, raised)));
    }

    private static CaseFile everything(Phase phase) {
        var story = Story.raised().accepted().directed(HALT);
        for (var category : Category.values()) {
            var name = category.name();
            story.contributed(of(name, SAFE_HOME, name)
                    .attribute("a", "b", name)
                    .answering(Story.idOf("request " + CHILD_BOARD + POLICE)));
            story.contributed(of("marked " + name, SAFE_HOME, name).handled("MARKER_ONLY"));
            MoreEvents.documented(story, SAFE_HOME, name);
        }
        MoreEvents.asked(story, CHILD_BOARD, POLICE, "SAFETY");
        MoreEvents.answered(story, CHILD_BOARD, POLICE, Story.idOf("SAFETY"));
        MoreEvents.asked(story, SAFE_HOME, POLICE, "LEGAL");
        Turns.handedOver(Turns.deputised(story, HALT, POLICE), CHILD_BOARD, HALT);
        Turns.reopened(Turns.closed(Turns.consulted(story, PROBATION), "He may return.", "Mevrouw De Groot"));
        Ties.repeated(story, CHILD_BOARD);
        Decisions.interpretedOtherwise(story.interpreted().dissented(OM));
        PeopleEvents.told(PeopleEvents.notToldYet(story, BINTA, CHILD_BOARD), ALBLAS, CHILD_BOARD);
        if (phase == Phase.FOLLOW_UP) {
            MoreEvents.followUpReported(MoreEvents.followUpOpened(Decisions.revised(story.decided())));
        }
        var session = new SessionStory().planned().agenda(CASE).attendedBy(OM).concluded(CASE);
        return InMemoryIntake.of(story).take(session.told()).file(CASE);
    }

    private static Agreement allowing(Category... categories) {
        return new Agreement() {
            @Override
            public int version() {
                return 1;
            }

            @Override
            public boolean signedBy(OrganisationId organisation, Instant at) {
                return true;
            }

            @Override
            public boolean allows(Purpose purpose, OrganisationKind recipient, Category category) {
                return List.of(categories).contains(category);
            }
        };
    }

    /** Every field with something in it. */
    private static void filled(Object view, List<RecordComponent> found) {
        for (var component : view.getClass().getRecordComponents()) {
            var value = valueOf(view, component);
            if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
                continue;
            }
            found.add(component);
            var values = value instanceof Collection<?> many ? many : List.of(value);
            values.stream().filter(EveryFieldHasALabelTest::isView).forEach(inner -> filled(inner, found));
        }
    }

    private static List<Category> categories(Object view, List<Category> found) {
        for (var component : view.getClass().getRecordComponents()) {
            var value = valueOf(view, component);
            if (value instanceof Category category) {
                found.add(category);
            }
            var values = value instanceof Collection<?> many ? many : Arrays.asList(value);
            values.stream().filter(EveryFieldHasALabelTest::isView).forEach(inner -> categories(inner, found));
        }
        return found;
    }

    private static Object valueOf(Object view, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isView(Object value) {
        return value != null
                && value.getClass().isRecord()
                && value.getClass().getPackage().equals(CardView.class.getPackage());
    }
}
