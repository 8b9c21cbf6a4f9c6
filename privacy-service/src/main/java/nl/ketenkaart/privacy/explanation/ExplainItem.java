package nl.ketenkaart.privacy.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.explanation.Explanation.OfPart;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Explains to the owner of an item, and so to its privacy officer, what another organisation sees of it now and which rule decides. To
 * everybody else there is no such item. Source: need to know, "Reasons are for the owner, the privacy officer and the log".
 */
public final class ExplainItem {
    private final OpenCase opening;

    public ExplainItem(OpenCase opening) {
        this.opening = opening;
    }

    /** @param organisation about which is asked */
    public record Question(CaseId caseId, UUID item, OrganisationId organisation) {}

    public record Asked(Question question, Caller caller, Purpose purpose, Flow flow) {}

    public sealed interface Answer {
        record Shown(Explanation explanation) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(Asked asked) {
        var question = asked.question();
        var opened = opening.handle(
                        question.caseId(), new OpenCase.Asked(asked.caller(), asked.purpose(), asked.flow()))
                .filter(found -> own(found, question.item()).isPresent());
        if (opened.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        return own(opened.get(), question.item())
                .filter(part -> reads(opened.get(), part))
                .<Answer>map(part -> new Answer.Shown(explained(opened.get(), question)))
                .orElseGet(() -> new Answer.Refused(
                        Refusal.forbidden("For this purpose you do not read your own now; OWN_RECORDS does.")));
    }

    private static Optional<Part> own(OpenedCase opened, UUID item) {
        return opened.file().part(item).filter(part -> isOwn(opened, part));
    }

    private static boolean isOwn(OpenedCase opened, Part part) {
        return part.label().item().owner().equals(opened.look().viewer().organisation());
    }

    private static boolean reads(OpenedCase opened, Part part) {
        var table = opened.file().shell().table();
        var decision = NeedToKnow.of(opened.agreement(), opened.look(), table);
        return decision.decide(part.label().item()).full();
    }

    private static Explanation explained(OpenedCase opened, Question question) {
        var parts = opened.file().partsOf(question.item()).stream()
                .filter(part -> isOwn(opened, part))
                .toList();
        var explaining = Explaining.of(opened, question.organisation());
        var explained = new Explanation(
                opened.file().caseId(),
                question.item(),
                question.organisation(),
                explaining.kind(),
                opened.look().at(),
                parts.stream().map(part -> explained(part, explaining)).toList());
        opened.record(Activity.EXPLAIN_VISIBILITY, people(parts), new Counts(parts.size(), 0, 0), List.of());
        return explained;
    }

    private static OfPart explained(Part part, Explaining explaining) {
        var item = part.label().item();
        return new OfPart(part.id(), part.label().kind(), item.category(), explaining.decisions(item));
    }

    private static List<AboutPerson> people(List<Part> parts) {
        var people = new ArrayList<AboutPerson>();
        Stream<UUID> named = parts.stream().flatMap(part -> part.label().persons().stream());
        named.distinct().forEach(person -> {
            Set<Category> categories = new HashSet<>();
            Set<UUID> items = new HashSet<>();
            parts.stream().filter(part -> part.isAbout(person)).forEach(part -> {
                categories.add(part.label().item().category());
                items.add(part.id());
            });
            people.add(new AboutPerson(new PersonId(person), categories, items));
        });
        return people;
    }
}
