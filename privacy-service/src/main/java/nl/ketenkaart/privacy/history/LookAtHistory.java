package nl.ketenkaart.privacy.history;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.casefile.EarlierWordings.EarlierWording;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Shows an organisation its own earlier wordings, for a purpose for which it reads its own: on record before it leaves. To
 * everybody else, also to who was shown such a wording while it held, there is nothing here.
 */
public final class LookAtHistory {
    private final Stored stored;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final Clock clock;
    private final CardMaker cards = new CardMaker((owner, caseId, id, revision) -> "");

    public LookAtHistory(Stored stored, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        this.stored = stored;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Where the case stands, and where wordings are that hold no more. */
    public record Stored(CaseFiles files, EarlierWordings earlier) {}

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
        var look = new Look(Viewer.of(asked.caller()), asked.purpose(), clock.instant());
        var agreement = agreements.inForce(look.at());
        var file = own(asked, look, agreement);
        if (file.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        if (!Seen.of(agreement, look, file.get()).sees(asked.contributionId())) {
            return new Answer.Refused(
                    Refusal.forbidden("For this purpose you do not read your own now; OWN_RECORDS does."));
        }
        return new Answer.Shown(shown(asked, range, file.get(), agreement, look));
    }

    /** The case, if it is there for the caller and the contribution is the caller's. */
    private Optional<CaseFile> own(Asked asked, Look look, Agreement agreement) {
        if (!NeedToKnow.admits(agreement, look).full()) {
            return Optional.empty();
        }
        return stored.files()
                .find(asked.caseId().value(), table -> mayKnow(agreement, look, table))
                .filter(file -> mayKnow(agreement, look, file.shell().table()))
                .filter(file -> file.part(asked.contributionId())
                        .filter(part -> part.label().kind() == Kind.CONTRIBUTION)
                        .filter(part ->
                                part.label().item().owner().equals(look.viewer().organisation()))
                        .isPresent());
    }

    private static boolean mayKnow(Agreement agreement, Look look, CaseTable table) {
        var opens = NeedToKnow.of(agreement, look, table).opens();
        return !opens.none() || opens.reason() == Reason.PURPOSE;
    }

    private History shown(Asked asked, Range range, CaseFile file, Agreement agreement, Look look) {
        var found = stored.earlier().of(asked.contributionId(), range.before(), range.atMost() + 1);
        var page = found.subList(0, Math.min(found.size(), range.atMost())).stream()
                .map(wording -> new Then(wording, Seen.of(agreement, look, asItWas(file, wording))))
                .toList();
        record(asked, look, agreement, page);
        var more = found.size() > range.atMost();
        return new History(
                file.caseId(),
                asked.contributionId(),
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

    private void record(Asked asked, Look look, Agreement agreement, List<Then> page) {
        disclosures.record(new Disclosure(
                Activity.SHOW_EARLIER_WORDINGS,
                asked.flow(),
                asked.caller(),
                asked.caseId(),
                new Basis(asked.purpose(), agreement.version()),
                look.at(),
                people(page),
                new Counts(page.size(), 0, 0)));
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
