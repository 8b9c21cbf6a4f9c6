package nl.ketenkaart.privacy.sequence;

import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.HoldingViews.Contribution;
import nl.ketenkaart.privacy.card.HoldingViews.Marker;
import nl.ketenkaart.privacy.card.LookIntoCase;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.intake.kafka.InMemoryIntake;
import nl.ketenkaart.privacy.notice.ChangedViews;
import nl.ketenkaart.privacy.notice.ReceiverTold;
import nl.ketenkaart.privacy.receipt.MemoryReceipts;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.sequence.Step.Terms;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** Steps played on the service's own intake and cards, by the events that context-service would publish, beside the model. */
final class Played {
    private final LiteralModel model = new LiteralModel();
    private final MemoryReceipts receipts = new MemoryReceipts();
    private final InMemoryIntake intake =
            new InMemoryIntake(new ChangedViews(at -> CardFixture.AGREEMENT, receipts, CardFixture.CLOCK));
    private final LookIntoCase noted = looking(receipts);
    /** Looks that nobody notes, to compare by. */
    private final LookIntoCase unnoted = looking(Receipts.NONE);

    private final Story story = Story.deepening();
    private final Map<Integer, Long> revisions = new LinkedHashMap<>();
    private final Map<String, Integer> reached = new TreeMap<>();
    private @Nullable String difference;

    private Played() {
        intake.take(story.told());
    }

    private LookIntoCase looking(Receipts where) {
        return new LookIntoCase(
                intake,
                at -> CardFixture.AGREEMENT,
                new RecordDisclosures((lines, actor) -> {}, person -> "", where, CardFixture.CLOCK),
                (owner, caseId, id, revision) -> "",
                CardFixture.CLOCK);
    }

    static Played of(List<Step> steps) {
        var played = new Played();
        played.difference = played.play(steps);
        return played;
    }

    /** Null: after each step all is as the model says. */
    @Nullable
    String difference() {
        return difference;
    }

    /** How often what happened. */
    Map<String, Integer> reached() {
        return reached;
    }

    private @Nullable String play(List<Step> steps) {
        for (var each : steps) {
            var step = model.inFull(each);
            if (model.happens(step)) {
                count(step.getClass().getSimpleName());
                var expected = told(step, model.take(step));
                var actual = happened(step);
                if (!expected.equals(actual)) {
                    return "after %s told %s instead of %s".formatted(step, actual, expected);
                }
                for (var reader : LiteralModel.READERS) {
                    if (!model.card(reader).equals(card(reader))) {
                        return "after %s %s sees %s instead of %s"
                                .formatted(step, reader, card(reader), model.card(reader));
                    }
                }
            }
        }
        return null;
    }

    private Set<String> told(Step step, Set<String> whom) {
        var about = step instanceof Step.Withdraw ? "contribution-withdrawn" : "contribution-corrected";
        whom.forEach(one -> count("told " + about));
        return whom.stream().map(one -> about + " to " + one).collect(Collectors.toCollection(TreeSet::new));
    }

    private void count(String what) {
        reached.merge(what, 1, Integer::sum);
    }

    private Set<String> happened(Step step) {
        if (step instanceof Step.Look(var organisation)) {
            noted.handle(new CaseId(story.caseId()), CardFixture.by(organisation, Purpose.DEEPENING));
            return Set.of();
        }
        intake.told.clear();
        intake.take(event(step).last());
        return intake.told.stream()
                .filter(ReceiverTold.class::isInstance)
                .filter(told ->
                        LiteralModel.READERS.contains(told.organisation().value()))
                .map(told -> told.about() + " to " + told.organisation())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Story event(Step step) {
        return switch (step) {
            case Step.Contribute(var n, var owner, var terms) -> worded("contribution-recorded", n, owner, terms);
            case Step.Correct(var n, var terms) ->
                worded("contribution-corrected", n, model.held.get(n).owner(), terms);
            case Step.Withdraw(var n) ->
                context(
                        "contribution-withdrawn",
                        n,
                        Map.of("organisation", model.held.get(n).owner()));
            case Step.Release(var n) -> context("contribution-released", n, Map.of("by", CHILD_BOARD));
            case Step.GiveConsent(var n, var categories, var organisations) ->
                consent(
                        "consent-given",
                        n,
                        Map.of(
                                "personId", BINTA,
                                "categories", categories,
                                "organisations", organisations,
                                "givenOn", "2026-09-15",
                                "evidence", "A form.",
                                "organisation", SAFE_HOME));
            case Step.WithdrawConsent(var n) -> consent("consent-withdrawn", n, Map.of("on", "2026-09-16"));
            case Step.Amend amend -> event(model.inFull(amend));
            case Step.Look(var organisation) -> throw new IllegalArgumentException("a look is no event");
        };
    }

    private Story worded(String stem, int n, String owner, Terms terms) {
        var body = new LinkedHashMap<String, Object>();
        body.put("organisation", owner);
        body.put("personIds", List.of(BINTA));
        body.put("category", terms.category());
        body.put("kind", "FACT");
        body.put("statement", terms.statement());
        body.put("attributes", terms.attributes());
        body.put("source", Map.of("spokenInPerson", true, "on", "2026-09-15"));
        if (!terms.draft()) {
            body.put("necessity", Map.of("why", "Because.", "influence", "It matters."));
        }
        body.put(
                "audience",
                terms.audience().isEmpty() ? Map.of("table", true) : Map.of("organisations", terms.audience()));
        body.put("handling", terms.handling());
        if (terms.needsConsent()) {
            body.put("consentOf", BINTA);
        }
        body.put("revision", revisions.merge(n, 1L, Long::sum));
        return context(stem, n, body);
    }

    private Story context(String stem, int n, Map<String, Object> body) {
        var id = Story.idOf("contribution " + n);
        var whole = new LinkedHashMap<>(body);
        whole.put("contributionId", id);
        var told = story.tell("context-events.v1", "nl.ketenkaart.context." + stem, id, SAFE_HOME, whole);
        AsPublished.isWhatTheContractSays(stem, told.last().json());
        return told;
    }

    private Story consent(String stem, int n, Map<String, Object> body) {
        var id = Story.idOf("consent " + n);
        var whole = new LinkedHashMap<>(body);
        whole.put("consentId", id);
        return story.tell("privacy-events.v1", "nl.ketenkaart.privacy." + stem, id, SAFE_HOME, whole);
    }

    private List<String> card(String reader) {
        var answer = unnoted.handle(new CaseId(story.caseId()), CardFixture.by(reader, Purpose.DEEPENING));
        var card = ((LookIntoCase.Answer.Card) answer).view();
        var waiting = card.stillOwed().stream()
                .filter(owed -> owed.what().equals("RELEASE"))
                .count();
        var shown = card.holding().contributions().stream()
                .map(Played::text)
                .sorted()
                .toList();
        return Stream.concat(shown.stream(), Stream.of("waiting " + waiting)).toList();
    }

    private static String text(Object shown) {
        return switch (shown) {
            case Contribution it ->
                "FULL %s %s %s %s"
                        .formatted(
                                it.holder().organisation(),
                                it.holder().category(),
                                it.statement(),
                                it.attributes().stream()
                                        .map(a -> new Step.Datum(
                                                        a.name(),
                                                        a.value(),
                                                        a.category().name())
                                                .toString())
                                        .sorted()
                                        .toList());
            case Marker it ->
                "MARKER %s %s".formatted(it.holder().organisation(), it.holder().category());
            default -> throw new IllegalArgumentException();
        };
    }
}
