package nl.ketenkaart.privacy.owed;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.Kind;
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
import nl.ketenkaart.privacy.needtoknow.Verdict;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.owed.StillOwed.Debtor;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * A look at what is still owed in a case, made from the card that the viewer would get: so it sees its own debts, and of others
 * what it sees to be asked of them. For OVERVIEW it sees its own alone, as in the list of cases. On record before it is handed out.
 */
public final class LookAtOwed {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Refusal WRONG_PURPOSE = Refusal.forbidden(
            "This purpose does not fit the phase of the case or your role; OVERVIEW tells the phase.");
    private final CaseFiles files;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final Clock clock;
    private final CardMaker cards = new CardMaker((owner, caseId, id, revision) -> "");

    public LookAtOwed(CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        this.files = files;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    public record Asked(CaseId caseId, Caller caller, Purpose purpose, Flow flow) {}

    public sealed interface Answer {
        record Shown(StillOwed view) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(Asked asked) {
        var look = new Look(Viewer.of(asked.caller()), asked.purpose(), clock.instant());
        var agreement = agreements.inForce(look.at());
        var file = there(asked, look, agreement);
        if (file.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        return opens(agreement, look, file.get().shell().table()).none()
                ? new Answer.Refused(WRONG_PURPOSE)
                : new Answer.Shown(shown(asked, look, agreement, file.get()));
    }

    private Optional<CaseFile> there(Asked asked, Look look, Agreement agreement) {
        return NeedToKnow.admits(agreement, look).full()
                ? files.find(asked.caseId().value(), table -> mayKnow(agreement, look, table))
                        .filter(file -> mayKnow(agreement, look, file.shell().table()))
                : Optional.empty();
    }

    private static boolean mayKnow(Agreement agreement, Look look, CaseTable table) {
        var opens = opens(agreement, look, table);
        return !opens.none() || opens.reason() == Reason.PURPOSE;
    }

    private static Verdict opens(Agreement agreement, Look look, CaseTable table) {
        return NeedToKnow.of(agreement, look, table).opens();
    }

    private StillOwed shown(Asked asked, Look look, Agreement agreement, CaseFile file) {
        var brief = look.purpose() == Purpose.OVERVIEW;
        var fitting = brief ? CardMaker.fitting(file.shell().phase()) : look.purpose();
        var seen = Seen.of(agreement, new Look(look.viewer(), fitting, look.at()), file);
        var debts = new Debts(cards.card(seen, look.at()), LocalDate.ofInstant(look.at(), HERE));
        var owed = brief ? debts.own() : debts.all();
        disclosures.record(new Disclosure(
                Activity.SHOW_STILL_OWED,
                asked.flow(),
                asked.caller(),
                asked.caseId(),
                new Basis(asked.purpose(), agreement.version()),
                look.at(),
                brief ? List.of() : people(seen, owed),
                new Counts(
                        owed.stream().mapToInt(debtor -> debtor.owes().size()).sum(), 0, 0)));
        return new StillOwed(file.caseId(), look.viewer().organisation(), look.purpose(), look.at(), owed);
    }

    /** Whom it says something about: of whom something is asked, and who has to be told. */
    private static List<AboutPerson> people(Seen seen, List<Debtor> owed) {
        var people = new ArrayList<>(seen.people(part -> part.label().kind() == Kind.REQUEST));
        var known = people.stream().map(AboutPerson::person).collect(toSet());
        owed.stream()
                .flatMap(debtor -> debtor.owes().stream())
                .filter(debt -> debt.what().equals("NOTICE") && debt.item() != null)
                .map(debt -> toldAbout(debt.item()))
                .filter(about -> !known.contains(about.person()))
                .forEach(people::add);
        return people;
    }

    private static AboutPerson toldAbout(UUID person) {
        return new AboutPerson(new PersonId(person), Set.of(Category.SAFETY), Set.of(person));
    }
}
