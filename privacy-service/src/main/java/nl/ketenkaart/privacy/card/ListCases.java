package nl.ketenkaart.privacy.card;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.card.CardView.Director;
import nl.ketenkaart.privacy.card.CardView.Owed;
import nl.ketenkaart.privacy.card.LookIntoCase.Asked;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.casefile.CaseIndex.Entry;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosure.Basis;
import nl.ketenkaart.privacy.disclosure.Disclosure.Counts;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** The cases of one's own table, newest first: filtered over what is seen, then counted out. Nothing says how many there are. */
public final class ListCases {
    private static final int BATCH = 50;
    private final CaseIndex index;
    private final CaseFiles files;
    private final SharingAgreements agreements;
    private final Disclosures disclosures;
    private final Clock clock;

    public ListCases(
            CaseIndex index, CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        this.index = index;
        this.files = files;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** What a case needs, seen from the list. */
    public enum Attention {
        /** Nobody has accepted to direct it. */
        NO_DIRECTOR,
        /** Its triage is late, or the viewer owes it something else that is. */
        OVERDUE,
        /** Something that was decided stands still, and no session has it on its agenda yet; for who sets agendas. */
        PROPOSED
    }

    public record Filter(
            @Nullable Phase phase,
            @Nullable OrganisationId directedBy,
            @Nullable Attention attention) {

        boolean takes(Line line, Instant at) {
            var director = line.director();
            return (phase == null || phase == line.phase())
                    && (directedBy == null || (director != null && directedBy.equals(director.organisation())))
                    && (attention == null || needs(attention, line, at));
        }

        private static boolean needs(Attention attention, Line line, Instant at) {
            var director = line.director();
            return switch (attention) {
                case NO_DIRECTOR -> director == null || !director.accepted();
                case PROPOSED -> line.proposedAt() != null;
                case OVERDUE ->
                    untriaged(line, at) || line.stillOwed().stream().anyMatch(owed -> late(owed, today(at)));
            };
        }

        private static boolean untriaged(Line line, Instant at) {
            var actBy = line.actBy();
            return actBy != null && !at.isBefore(actBy);
        }

        private static boolean late(Owed owed, LocalDate today) {
            var by = owed.by();
            return by != null && by.isBefore(today);
        }
    }

    /**
     * @param after the place of the last one seen; empty from the start
     */
    public record Range(Filter filter, String after, int atMost) {}

    /**
     * How one case stands.
     *
     * @param actBy by when it must be triaged; null once it was
     * @param stillOwed the viewer's own
     * @param proposedAt since when it waits for a session; null: it does not, or the viewer does not set agendas
     */
    public record Line(
            UUID caseId,
            String reference,
            String kind,
            Phase phase,
            String urgency,
            @Nullable Instant actBy,
            @Nullable Director director,
            List<Owed> stillOwed,
            @Nullable Instant proposedAt) {}

    /**
     * @param next the place of the last one shown, where more are seen after it
     */
    public record Page(List<Line> cases, @Nullable String next) {}

    private record Placed(Line line, String place) {}

    public Page handle(Range range, Asked asked) {
        var at = clock.instant();
        var agreement = agreements.inForce(at);
        var look = new Look(Viewer.of(asked.caller()), Purpose.OVERVIEW, at);
        var found = found(range, look, agreement);
        var shown = found.subList(0, Math.min(found.size(), range.atMost()));
        disclosures.record(new Disclosure(
                Activity.SHOW_CHAIN_CARD,
                asked.flow(),
                asked.caller(),
                null,
                new Basis(Purpose.OVERVIEW, agreement.version()),
                at,
                List.of(),
                new Counts(0, 0, 0)));
        var next = found.size() > range.atMost() ? shown.getLast().place() : null;
        return new Page(shown.stream().map(Placed::line).toList(), next);
    }

    /** One more than asked for, where there is one. */
    private List<Placed> found(Range range, Look look, Agreement agreement) {
        var found = new ArrayList<Placed>();
        var after = range.after();
        while (found.size() <= range.atMost()) {
            var entries = index.casesOf(look.viewer().organisation(), after, BATCH);
            var places = entries.stream().collect(toMap(Entry::caseId, Entry::key));
            files.findAll(entries.stream().map(Entry::caseId).toList()).stream()
                    .flatMap(file -> seenLine(file, look, agreement).stream())
                    .filter(line -> range.filter().takes(line, look.at()))
                    .map(line -> new Placed(line, Objects.requireNonNull(places.get(line.caseId()))))
                    .forEach(found::add);
            if (entries.size() < BATCH) {
                return found;
            }
            after = entries.getLast().key();
        }
        return found;
    }

    private static Optional<Line> seenLine(CaseFile file, Look look, Agreement agreement) {
        var seen = Seen.of(agreement, look, file);
        return seen.overview() ? Optional.of(line(seen, CardMaker.ownDuties(agreement, seen))) : Optional.empty();
    }

    private static LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, Seen.HERE);
    }

    static Line line(Seen seen, List<Owed> duties) {
        var shell = seen.file().shell();
        var raised = Objects.requireNonNull(shell.raised());
        return new Line(
                seen.file().caseId(),
                raised.reference(),
                raised.kind(),
                shell.phase(),
                raised.urgency(),
                shell.actBy(),
                CardMaker.director(seen),
                duties,
                seen.look().viewer().setsAgendas() ? shell.waitingForSession() : null);
    }
}
