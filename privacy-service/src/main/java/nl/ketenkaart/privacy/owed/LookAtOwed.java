package nl.ketenkaart.privacy.owed;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenedCase;
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
    private final OpenCase opening;
    private final CardMaker cards = new CardMaker((owner, caseId, id, revision) -> "");

    public LookAtOwed(OpenCase opening) {
        this.opening = opening;
    }

    public record Asked(CaseId caseId, Caller caller, Purpose purpose, Flow flow) {}

    public sealed interface Answer {
        record Shown(StillOwed view) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    public Answer handle(Asked asked) {
        return opening.handle(asked.caseId(), new OpenCase.Asked(asked.caller(), asked.purpose(), asked.flow()))
                .map(this::answer)
                .orElseGet(() -> new Answer.Refused(Refusal.notThere()));
    }

    private Answer answer(OpenedCase opened) {
        if (!opened.fits()) {
            return new Answer.Refused(OpenedCase.MISFIT);
        }
        var look = opened.look();
        var brief = look.purpose() == Purpose.OVERVIEW;
        var seen = Seen.of(opened.agreement(), brief ? fitting(opened) : look, opened.file());
        var debts = new Debts(cards.card(seen, look.at()), LocalDate.ofInstant(look.at(), HERE));
        var owed = brief ? debts.inBrief() : debts.all();
        opened.record(
                Activity.SHOW_STILL_OWED,
                brief ? List.of() : people(seen, owed),
                new Counts(number(owed), 0, 0),
                List.of());
        return new Answer.Shown(
                new StillOwed(opened.file().caseId(), look.viewer().organisation(), look.purpose(), look.at(), owed));
    }

    private static Look fitting(OpenedCase opened) {
        var look = opened.look();
        return new Look(look.viewer(), CardMaker.fitting(opened.file().shell().phase()), look.at());
    }

    private static int number(List<Debtor> owed) {
        return owed.stream().mapToInt(debtor -> debtor.owes().size()).sum();
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
