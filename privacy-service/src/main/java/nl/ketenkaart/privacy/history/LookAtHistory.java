package nl.ketenkaart.privacy.history;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.EarlierWordings.EarlierWording;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Shows an organisation its own earlier wordings, for a purpose for which it reads its own: on record before it leaves. To
 * everybody else, also to who was shown such a wording while it held, there is nothing here.
 */
public final class LookAtHistory {
    private final OpenCase opening;
    private final EarlierWordings earlier;
    private final CardMaker cards = new CardMaker((owner, caseId, id, revision) -> "");

    public LookAtHistory(OpenCase opening, EarlierWordings earlier) {
        this.opening = opening;
        this.earlier = earlier;
    }

    /** @param before only revisions before this one */
    public record Range(long before, int atMost) {}

    public record Asked(CaseId caseId, UUID contributionId, Caller caller, Purpose purpose, Flow flow) {}

    public sealed interface Answer {
        record Shown(History history) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** One wording as it would stand on the card. */
    private record Then(EarlierWording wording, Seen seen) {}

    public Answer handle(Asked asked, Range range) {
        var opened = opening.handle(asked.caseId(), new OpenCase.Asked(asked.caller(), asked.purpose(), asked.flow()))
                .filter(found -> isOwn(found, asked.contributionId()));
        if (opened.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        if (!seen(opened.get(), opened.get().file()).sees(asked.contributionId())) {
            return new Answer.Refused(
                    Refusal.forbidden("For this purpose you do not read your own now; OWN_RECORDS does."));
        }
        return new Answer.Shown(shown(opened.get(), asked.contributionId(), range));
    }

    private static boolean isOwn(OpenedCase opened, UUID contribution) {
        return opened.file()
                .part(contribution)
                .filter(part -> part.label().kind() == Kind.CONTRIBUTION)
                .filter(part -> part.label()
                        .item()
                        .owner()
                        .equals(opened.look().viewer().organisation()))
                .isPresent();
    }

    private static Seen seen(OpenedCase opened, CaseFile file) {
        return Seen.of(opened.agreement(), opened.look(), file);
    }

    private History shown(OpenedCase opened, UUID contribution, Range range) {
        var found = earlier.of(contribution, range.before(), range.atMost() + 1);
        var page = found.subList(0, Math.min(found.size(), range.atMost())).stream()
                .map(wording -> new Then(wording, seen(opened, asItWas(opened.file(), wording))))
                .toList();
        opened.record(Activity.SHOW_EARLIER_WORDINGS, people(page), new Counts(page.size(), 0, 0), List.of());
        var more = found.size() > range.atMost();
        return new History(
                opened.file().caseId(),
                contribution,
                page.stream().flatMap(then -> view(then).stream()).toList(),
                more ? page.getLast().wording().revision() : null);
    }

    private static CaseFile asItWas(CaseFile file, EarlierWording wording) {
        var now = file.partsOf(wording.contribution()).stream().map(Part::id).toList();
        return file.without(part -> now.contains(part.id())).with(wording.parts());
    }

    private Optional<History.Wording> view(Then then) {
        var wording = then.wording();
        return cards.contribution(then.seen(), wording.contribution())
                .map(contribution ->
                        new History.Wording(wording.revision(), wording.until(), contribution.withoutTag()));
    }

    private static List<AboutPerson> people(List<Then> page) {
        return page.stream()
                .flatMap(then -> then.wording().parts().stream())
                .flatMap(part -> part.label().persons().stream())
                .distinct()
                .map(person -> about(new PersonId(person), page))
                .toList();
    }

    private static AboutPerson about(PersonId person, List<Then> page) {
        Set<Category> categories = new HashSet<>();
        Set<UUID> items = new HashSet<>();
        Stream<Part> parts = page.stream().flatMap(then -> then.wording().parts().stream());
        parts.filter(part -> part.isAbout(person.value())).forEach(part -> {
            categories.add(part.label().item().category());
            items.add(part.id());
        });
        return new AboutPerson(person, categories, items);
    }
}
