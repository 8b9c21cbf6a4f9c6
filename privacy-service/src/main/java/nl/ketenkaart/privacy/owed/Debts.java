package nl.ketenkaart.privacy.owed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardView;
import nl.ketenkaart.privacy.card.CardView.Notice;
import nl.ketenkaart.privacy.card.CardView.Owed;
import nl.ketenkaart.privacy.card.CardView.Person;
import nl.ketenkaart.privacy.owed.StillOwed.Debt;
import nl.ketenkaart.privacy.owed.StillOwed.Debtor;
import org.jspecify.annotations.Nullable;

/** Sums up a card, so that nothing is owed here of which its viewer does not read there. */
record Debts(CardView card, LocalDate today) {
    private static final Comparator<Debt> MOST_URGENT_FIRST = Comparator.comparing(
                    Debt::by, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Debt::what)
            .thenComparing(debt -> String.valueOf(debt.item()));

    List<Debtor> all() {
        var byOrganisation = onTheCard();
        var viewer = card.standing().viewer();
        if (directs(viewer)) {
            notices().forEach(debt -> add(byOrganisation, viewer, debt));
        }
        return debtors(byOrganisation);
    }

    /** What the viewer owes itself, with nobody named: so whom it has yet to tell is left out. */
    List<Debtor> inBrief() {
        var byOrganisation = onTheCard();
        byOrganisation.keySet().retainAll(Set.of(card.standing().viewer()));
        return debtors(byOrganisation);
    }

    private TreeMap<OrganisationId, List<Debt>> onTheCard() {
        var byOrganisation = new TreeMap<OrganisationId, List<Debt>>();
        card.stillOwed().forEach(owed -> add(byOrganisation, owed.organisation(), debt(owed)));
        return byOrganisation;
    }

    private static List<Debtor> debtors(TreeMap<OrganisationId, List<Debt>> byOrganisation) {
        return byOrganisation.entrySet().stream()
                .map(entry -> new Debtor(
                        entry.getKey(),
                        entry.getValue().stream().sorted(MOST_URGENT_FIRST).toList()))
                .toList();
    }

    private static void add(TreeMap<OrganisationId, List<Debt>> all, OrganisationId whose, Debt debt) {
        all.computeIfAbsent(whose, none -> new ArrayList<>()).add(debt);
    }

    private Debt debt(Owed owed) {
        return new Debt(owed.what(), owed.by(), isPast(owed.by()), owed.item());
    }

    private boolean directs(OrganisationId organisation) {
        var director = card.standing().director();
        return director != null
                && director.accepted()
                && director.organisation().equals(organisation);
    }

    /** The director sees to it that people are told, or says why not yet and until when. */
    private List<Debt> notices() {
        return card.picture().persons().stream()
                .filter(person -> isOwed(person.notice()))
                .map(this::notice)
                .toList();
    }

    private boolean isOwed(@Nullable Notice notice) {
        return notice == null || !notice.informed() && (notice.until() == null || isPast(notice.until()));
    }

    private Debt notice(Person person) {
        var notice = person.notice();
        var by = notice == null ? null : notice.until();
        return new Debt("NOTICE", by, isPast(by), person.personId());
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(today);
    }
}
