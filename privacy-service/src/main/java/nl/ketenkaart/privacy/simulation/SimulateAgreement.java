package nl.ketenkaart.privacy.simulation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.amendment.Edition;
import nl.ketenkaart.privacy.amendment.Parties;
import nl.ketenkaart.privacy.amendment.ReadAgreements;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.casefile.CaseIndex.Entry;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.AboutPerson;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.simulation.Simulation.Loss;
import nl.ketenkaart.privacy.simulation.Simulation.OwnItem;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Holds a version against the one that is in force, over the live cases at whose table the caller's organisation sits and of which the
 * caller may know the table. On record before it is handed out.
 */
public final class SimulateAgreement {
    private static final Set<Phase> LIVE = EnumSet.of(Phase.RAISED, Phase.DEEPENING, Phase.DECIDED, Phase.FOLLOW_UP);
    private final ReadAgreements reading;
    private final Parties parties;
    private final SharingAgreements agreements;
    private final Cases cases;
    private final Disclosures disclosures;
    private final Clock clock;

    public SimulateAgreement(
            ReadAgreements reading, Parties parties, SharingAgreements agreements, Cases cases, Recording recording) {
        this.reading = reading;
        this.parties = parties;
        this.agreements = agreements;
        this.cases = cases;
        this.disclosures = recording.disclosures();
        this.clock = recording.clock();
    }

    /** Where cases are found. */
    public record Cases(CaseIndex index, CaseFiles files) {}

    /** Where and when it is recorded. */
    public record Recording(Disclosures disclosures, Clock clock) {}

    /**
     * @param after the place of the last case; empty from the start
     * @param atMost how many cases
     */
    public record Asked(int version, Caller caller, Flow flow, String after, int atMost) {}

    public sealed interface Answer {
        record Shown(Simulation simulation) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    private record Found(CaseFile file, Seen seen, List<OwnItem> items, List<Loss> losses) {
        List<AboutPerson> people() {
            var shown = items.stream().map(OwnItem::item).collect(Collectors.toSet());
            return seen.people(part -> shown.contains(part.id()));
        }
    }

    public Answer handle(Asked asked) {
        var now = clock.instant();
        var edition = reading.handle(asked.version(), asked.caller());
        if (edition.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        return parties.refusal(asked.caller(), now, "simulates a version")
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Shown(simulation(asked, edition.get(), now)));
    }

    private Simulation simulation(Asked asked, Edition edition, Instant now) {
        var inForce = agreements.inForce(now);
        var comparison = comparison(edition, inForce, now);
        var look = new Look(Viewer.of(asked.caller()), Purpose.OVERVIEW, now);
        var entries = cases.index().casesOf(look.viewer().organisation(), asked.after(), asked.atMost() + 1);
        var shown = entries.subList(0, Math.min(entries.size(), asked.atMost()));
        var found = cases.files().findAll(shown.stream().map(Entry::caseId).toList()).stream()
                .flatMap(file -> found(file, look, inForce, comparison).stream())
                .toList();
        record(asked, inForce, now, found);
        var items = found.stream().flatMap(one -> one.items().stream()).toList();
        return new Simulation(
                edition.version(),
                comparison.before().version(),
                comparison.at(),
                Totals.of(items),
                Totals.ofLosses(
                        found.stream().flatMap(one -> one.losses().stream()).toList()),
                items,
                entries.size() > shown.size() ? shown.getLast().key() : null);
    }

    /** At the instant of the version, should that be yet to come; against what is in force until then. */
    private Comparison comparison(Edition edition, Agreement inForce, Instant now) {
        var text = SharingAgreement.asIfAgreed(edition.version(), edition.text());
        var from = edition.effectiveFrom();
        return from != null && from.isAfter(now)
                ? new Comparison(agreements.inForce(from.minusNanos(1)), text, from)
                : new Comparison(inForce, text, now);
    }

    /** Empty for a case that has ended, or whose table is not for the caller. */
    private static Optional<Found> found(CaseFile file, Look look, Agreement inForce, Comparison comparison) {
        var phase = file.shell().phase();
        if (!LIVE.contains(phase)) {
            return Optional.empty();
        }
        var viewer = look.viewer();
        var purpose = CardMaker.fitting(phase);
        var seen = Seen.of(inForce, new Look(viewer, purpose, look.at()), file);
        if (!seen.overview() || !seen.table()) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                file,
                seen,
                comparison.ownItems(file, viewer.organisation()),
                comparison.losses(file, seen, viewer, purpose)));
    }

    /** One answer, so one line for each person, whatever the number of cases. */
    private void record(Asked asked, Agreement inForce, Instant began, List<Found> found) {
        var people = found.stream().flatMap(one -> one.people().stream()).toList();
        disclosures.record(new Disclosure(
                Activity.SIMULATE_AGREEMENT,
                asked.flow(),
                asked.caller(),
                null,
                new Basis(Purpose.OWN_RECORDS, inForce.version()),
                began,
                merged(people),
                new Counts(found.stream().mapToInt(one -> one.items().size()).sum(), 0, 0)));
    }

    private static List<AboutPerson> merged(List<AboutPerson> people) {
        return List.copyOf(people.stream()
                .collect(Collectors.toMap(AboutPerson::person, about -> about, SimulateAgreement::both))
                .values());
    }

    private static AboutPerson both(AboutPerson one, AboutPerson other) {
        var categories = new HashSet<>(one.categories());
        categories.addAll(other.categories());
        var items = new HashSet<>(one.items());
        items.addAll(other.items());
        return new AboutPerson(one.person(), categories, items);
    }
}
