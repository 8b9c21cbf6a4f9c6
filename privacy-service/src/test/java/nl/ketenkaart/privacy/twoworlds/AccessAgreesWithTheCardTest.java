package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.authzen.AccessAction;
import nl.ketenkaart.privacy.authzen.Call;
import nl.ketenkaart.privacy.authzen.DecideAccess;
import nl.ketenkaart.privacy.authzen.DecideAccess.Semantic;
import nl.ketenkaart.privacy.authzen.Question;
import nl.ketenkaart.privacy.authzen.Question.Resource;
import nl.ketenkaart.privacy.authzen.Question.Subject;
import nl.ketenkaart.privacy.authzen.ResourceType;
import nl.ketenkaart.privacy.authzen.SearchAccess;
import nl.ketenkaart.privacy.authzen.SearchAccess.Range;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.CardView;
import nl.ketenkaart.privacy.card.CourseViews;
import nl.ketenkaart.privacy.card.HoldingViews;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;

/** Whatever happened in a case: to every organisation and purpose the decision point says yes to what stands on its card, and to nothing else. */
class AccessAgreesWithTheCardTest {
    private static final long SEED = 20261126L;
    private static final int WORLDS = 12;
    private static final int A_PAGE = 3;
    private final Map<Boolean, Integer> answers = new TreeMap<>();
    private int marks;
    private int found;

    @Test
    void what_is_decided_and_what_is_found_is_what_stands_on_the_card() {
        for (var n = 0; n < WORLDS; n++) {
            var observer = Observer.ALL.get(n % Observer.ALL.size());
            var staged =
                    new Staged().take(Worlds.of(SEED + n, observer, Set.of()).told());
            for (var organisation : KINDS.keySet()) {
                for (var purpose : Purpose.values()) {
                    new Asking(staged, organisation, purpose).all();
                }
            }
        }
        System.out.printf("Decisions beside cards: %d worlds, %s, %d marks, %d found%n", WORLDS, answers, marks, found);
        assertThat(answers.get(true)).isGreaterThan(1000);
        assertThat(marks).isGreaterThan(20);
        assertThat(found).isGreaterThan(1000);
    }

    private final class Asking {
        private final Staged staged;
        private final Purpose purpose;
        private final Call call;
        private final LookIntoCase looking;
        private final DecideAccess deciding;
        private final SearchAccess searching;
        private final String as;

        Asking(Staged staged, String organisation, Purpose purpose) {
            this.staged = staged;
            this.purpose = purpose;
            this.as = organisation + " " + purpose + " ";
            var asked = CardFixture.by(organisation, purpose);
            this.call = new Call(asked.caller(), asked.flow());
            this.looking = new LookIntoCase(
                    staged.intake, at -> CardFixture.AGREEMENT, one -> {}, (o, c, i, r) -> "", Staged.CLOCK);
            var opening = new OpenCase(staged.intake, at -> CardFixture.AGREEMENT, one -> {}, Staged.CLOCK);
            this.deciding = new DecideAccess(opening, one -> {});
            this.searching = new SearchAccess(opening, staged.intake, one -> {});
        }

        void all() {
            var cases = staged.intake.raised();
            var there = new HashSet<UUID>();
            for (var file : cases) {
                var answer = looking.handle(
                        new CaseId(file.caseId()), new LookIntoCase.Asked(call.caller(), purpose, call.flow()));
                if (!(answer instanceof LookIntoCase.Answer.Refused)) {
                    there.add(file.caseId());
                }
                if (answer instanceof LookIntoCase.Answer.Card(var card)) {
                    compare(file, onTheCard(card), marked(card));
                } else {
                    compare(file, Map.of(), Map.of());
                }
            }
            var ids = cases.stream().map(CaseFile::caseId).toList();
            assertThat(yes(
                            ids.stream()
                                    .map(id -> question(ResourceType.CASE, id, id))
                                    .toList(),
                            ids))
                    .as(as + "cases")
                    .isEqualTo(there);
            assertThat(search(question(ResourceType.CASE, null, null)))
                    .as(as + "cases")
                    .isEqualTo(there);
        }

        private void compare(CaseFile file, Map<ResourceType, Set<UUID>> shown, Map<ResourceType, Long> marked) {
            for (var type : ResourceType.values()) {
                if (type != ResourceType.CASE) {
                    var expected = shown.getOrDefault(type, Set.of());
                    assertThat(permitted(file, type, AccessAction.VIEW))
                            .as(as + type)
                            .isEqualTo(expected);
                    assertThat(search(question(type, file.caseId(), null)))
                            .as(as + type)
                            .isEqualTo(expected);
                    var known = permitted(file, type, AccessAction.VIEW_MARKER);
                    assertThat(known).as(as + type).containsAll(expected);
                    assertThat((long) known.size() - expected.size())
                            .as(as + "marks of " + type)
                            .isEqualTo(marked.getOrDefault(type, 0L));
                    marks += known.size() - expected.size();
                }
            }
        }

        /** Of all ids of the case, also of parts of which it may not know that they are there. */
        private Set<UUID> permitted(CaseFile file, ResourceType type, AccessAction action) {
            var ids = new ArrayList<>(file.parts().keySet());
            ids.add(UUID.randomUUID());
            var questions = ids.stream()
                    .map(id -> question(type, file.caseId(), id))
                    .map(one -> new Question(one.subject(), action, one.purpose(), one.resource()))
                    .toList();
            return yes(questions, ids);
        }

        private Set<UUID> yes(List<Question> questions, List<UUID> ids) {
            var said =
                    deciding.several(call, questions.stream().map(Optional::of).toList(), Semantic.EXECUTE_ALL);
            said.forEach(one -> answers.merge(one, 1, Integer::sum));
            var yes = new HashSet<UUID>();
            for (var n = 0; n < ids.size(); n++) {
                if (said.get(n)) {
                    yes.add(ids.get(n));
                }
            }
            return yes;
        }

        /** Page by page; nothing comes twice. */
        private Set<UUID> search(Question question) {
            var all = new LinkedHashSet<UUID>();
            var after = Optional.of("");
            while (after.isPresent()) {
                var page = searching.resources(call, question, new Range(after.get(), A_PAGE));
                for (var id : page.results()) {
                    assertThat(all.add(UUID.fromString(id))).isTrue();
                }
                after = Optional.ofNullable(page.next());
            }
            found += all.size();
            return all;
        }

        private Question question(ResourceType type, UUID caseId, UUID id) {
            var subject =
                    new Subject("organisation", call.caller().organisation().value());
            return new Question(subject, AccessAction.VIEW, purpose, Resource.of(type, caseId, id));
        }
    }

    private static Map<ResourceType, Set<UUID>> onTheCard(CardView card) {
        var shown = new EnumMap<ResourceType, Set<UUID>>(ResourceType.class);
        var holding = card.holding();
        shown.put(ResourceType.PERSON, set(card.picture().persons().stream().map(CardView.Person::personId)));
        shown.put(
                ResourceType.CONTRIBUTION,
                set(of(holding.contributions(), HoldingViews.Contribution.class)
                        .map(HoldingViews.Contribution::contributionId)));
        shown.put(
                ResourceType.DOCUMENT,
                set(of(holding.documents(), HoldingViews.Document.class).map(HoldingViews.Document::documentId)));
        shown.put(
                ResourceType.INFORMATION_REQUEST,
                set(holding.informationRequests().stream().map(HoldingViews.InformationRequest::requestId)));
        var progress = card.progress();
        shown.put(
                ResourceType.INTERPRETATION,
                set(progress.interpretations().stream().map(CourseViews.Interpretation::interpretationId)));
        shown.put(ResourceType.DECISION, set(progress.decisions().stream().map(CourseViews.Decision::decisionId)));
        shown.put(ResourceType.FOLLOW_UP, set(progress.followUps().stream().map(CourseViews.FollowUp::followUpId)));
        return shown;
    }

    private static Map<ResourceType, Long> marked(CardView card) {
        return Map.of(
                ResourceType.CONTRIBUTION,
                of(card.holding().contributions(), HoldingViews.Marker.class).count(),
                ResourceType.DOCUMENT,
                of(card.holding().documents(), HoldingViews.Marker.class).count());
    }

    private static <T> Stream<T> of(List<?> views, Class<T> type) {
        return views.stream().filter(type::isInstance).map(type::cast);
    }

    private static Set<UUID> set(Stream<UUID> ids) {
        return ids.collect(Collectors.toSet());
    }
}
