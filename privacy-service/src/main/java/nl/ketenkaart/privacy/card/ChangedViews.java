package nl.ketenkaart.privacy.card;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CardChanged;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.Notices;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Tells an organisation that its card changed if, and only if, it did: the card is made as any reader gets it, from the file
 * before and the file after, and the two are compared. What an organisation may not see cannot be told to it, and who does
 * not sit at the table is told nothing, not even that it lost its seat.
 */
public final class ChangedViews implements Notices {
    private static final String NOBODY_IN_PARTICULAR = "";
    private static final Set<String> ROLES = Set.of("professional");
    private final SharingAgreements agreements;
    private final CardMaker cards = new CardMaker((owner, caseId, id, revision) -> Long.toString(revision));
    private final Clock clock;

    public ChangedViews(SharingAgreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public List<CardChanged> of(CaseFile before, CaseFile after, Cause cause) {
        var now = clock.instant();
        var at = now.isBefore(cause.at()) ? cause.at() : now;
        return after.shell().seats().stream()
                .collect(toMap(Seat::organisation, seat -> seat, (first, last) -> last))
                .values()
                .stream()
                .filter(seat -> !seat.organisation().equals(cause.by()))
                .sorted(comparing(Seat::organisation))
                .map(seat -> new Comparison(seat, before, after, at))
                .flatMap(comparison -> notice(comparison, cause).stream())
                .toList();
    }

    private record Comparison(Seat seat, CaseFile before, CaseFile after, Instant at) {
        Seen seen(CaseFile file, Agreement agreement) {
            var viewer = new Viewer(seat.organisation(), seat.kind(), NOBODY_IN_PARTICULAR, false, ROLES);
            return Seen.of(agreement, new Look(viewer, telling(file.shell().phase()), at), file);
        }
    }

    /** Of a case that has ended an organisation still reads its own records, so of these it is told. */
    private static Purpose telling(Phase phase) {
        var fitting = CardMaker.fitting(phase);
        return fitting == Purpose.OVERVIEW ? Purpose.OWN_RECORDS : fitting;
    }

    private Optional<CardChanged> notice(Comparison comparison, Cause cause) {
        var agreement = agreements.inForce(comparison.at());
        var before = comparison.seen(comparison.before(), agreement);
        var after = comparison.seen(comparison.after(), agreement);
        if (!after.overview() || card(before).equals(card(after))) {
            return Optional.empty();
        }
        var named = before.sees(cause.thing())
                || after.sees(cause.thing())
                || CardMaker.waitingForTheViewer(after).contains(cause.thing());
        var caseId = comparison.after().caseId();
        return Optional.of(new CardChanged(
                caseId,
                comparison.seat().organisation(),
                cause.about(),
                named ? cause.thing() : caseId,
                cause.event(),
                cause.at()));
    }

    private Optional<CardView> card(Seen seen) {
        return seen.overview() ? Optional.of(cards.card(seen, Instant.EPOCH)) : Optional.empty();
    }
}
