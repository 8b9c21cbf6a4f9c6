package nl.ketenkaart.privacy.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.CardView;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/** The case as one organisation sees it before and after an event, as any reader of it gets it. */
record Comparison(OrganisationId organisation, Seen before, Seen after) {
    private static final String NOBODY_IN_PARTICULAR = "";
    private static final Set<String> ROLES = Set.of("professional");
    private static final CardMaker CARDS = new CardMaker((owner, caseId, id, revision) -> Long.toString(revision));

    /** The two files. */
    record Files(CaseFile before, CaseFile after) {}

    static Comparison of(Files files, Seat seat, Agreement agreement, Instant at) {
        return new Comparison(
                seat.organisation(),
                seen(files.before(), seat, agreement, at),
                seen(files.after(), seat, agreement, at));
    }

    private static Seen seen(CaseFile file, Seat seat, Agreement agreement, Instant at) {
        var viewer = new Viewer(seat.organisation(), seat.kind(), NOBODY_IN_PARTICULAR, false, ROLES);
        return Seen.of(agreement, new Look(viewer, telling(file.shell().phase()), at), file);
    }

    /** Of a case that has ended an organisation still reads its own records, so of these it is told. */
    private static Purpose telling(Phase phase) {
        var fitting = CardMaker.fitting(phase);
        return fitting == Purpose.OVERVIEW ? Purpose.OWN_RECORDS : fitting;
    }

    boolean mayBeTold() {
        return after.overview();
    }

    boolean changed() {
        return !card(before).equals(card(after));
    }

    private static Optional<CardView> card(Seen seen) {
        return seen.overview() ? Optional.of(CARDS.card(seen, Instant.EPOCH)) : Optional.empty();
    }

    /** Whether the thing may be named: it is, or was, seen in full, or waits for the organisation to release it. */
    boolean names(UUID thing) {
        return before.sees(thing) || shows(after, thing);
    }

    /** Whether more of it is shown now than before. */
    boolean gains(UUID thing) {
        return !shows(before, thing) && shows(after, thing) || before.hides(thing) && !after.hides(thing);
    }

    private static boolean shows(Seen seen, UUID thing) {
        return seen.sees(thing) || CardMaker.waitingForTheViewer(seen).contains(thing);
    }
}
