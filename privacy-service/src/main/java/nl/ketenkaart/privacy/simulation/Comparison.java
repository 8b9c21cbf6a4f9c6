package nl.ketenkaart.privacy.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.card.CardMaker;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.simulation.Simulation.Loss;
import nl.ketenkaart.privacy.simulation.Simulation.OwnItem;
import nl.ketenkaart.privacy.simulation.Simulation.Recipient;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * One case under two agreements at one instant. Of the owner's items each other seat is asked, by the very decision that makes
 * its card, for the purposes that fit the phase. Nothing of it rests on what the owner may not know: nobody is kept out, and what
 * a session or broken glass opens ends by itself. What the owner would lose rests on what it sees now and on the text alone.
 */
record Comparison(Agreement before, Agreement after, Instant at) {
    private static final String NOBODY_IN_PARTICULAR = "";

    /** What others would see more or less of the viewer's own items. */
    List<OwnItem> ownItems(CaseFile file, OrganisationId owner) {
        var known = file.asAnybodyMayKnow(at);
        var table = lasting(known.shell().table());
        var own = known.parts().values().stream()
                .filter(part -> part.label().item().owner().equals(owner))
                .toList();
        var found = new ArrayList<OwnItem>();
        for (var recipient : recipients(known, owner)) {
            for (var purpose : purposes(known.shell().phase(), recipient.kind())) {
                var looks = new Looks(
                        known,
                        recipient,
                        purpose,
                        levels(before, recipient, purpose, table),
                        levels(after, recipient, purpose, table));
                own.forEach(part -> looks.compare(part, found));
            }
        }
        return found;
    }

    private NeedToKnow levels(Agreement agreement, Recipient recipient, Purpose purpose, CaseTable table) {
        var role = purpose == Purpose.DECISION ? "chair" : "professional";
        var viewer = new Viewer(recipient.organisation(), recipient.kind(), NOBODY_IN_PARTICULAR, false, Set.of(role));
        return NeedToKnow.of(agreement, new Look(viewer, purpose, at), table);
    }

    private record Looks(CaseFile file, Recipient recipient, Purpose purpose, NeedToKnow before, NeedToKnow after) {
        void compare(Part part, List<OwnItem> found) {
            var was = level(before, part);
            var is = level(after, part);
            if (was != is) {
                var item = part.label().item();
                found.add(new OwnItem(
                        file.caseId(),
                        part.id(),
                        part.label().kind(),
                        item.category(),
                        recipient.organisation(),
                        purpose,
                        was,
                        is));
            }
        }

        /** What is an attribute of something is shown with it or not at all. */
        private Level level(NeedToKnow decision, Part part) {
            var whole = part.label().kind() == Kind.ATTRIBUTE ? part.label().of() : null;
            var shown = whole == null
                    || file.part(whole)
                            .filter(one -> decision.decide(one.label().item()).full())
                            .isPresent();
            return shown ? decision.decide(part.label().item()).level() : Level.NONE;
        }
    }

    /** What is seen of others now, and would not be: as the text says, whatever else may change by then. */
    List<Loss> losses(CaseFile file, Seen seen, Viewer viewer, Purpose purpose) {
        var signs = after.signedBy(viewer.organisation(), at);
        return file.parts().values().stream()
                .filter(part -> !part.label().item().owner().equals(viewer.organisation()))
                .filter(part -> stands(part, seen))
                .map(part -> part.label().item().category())
                .filter(category -> !signs || !after.allows(purpose, viewer.kind(), category))
                .map(category -> new Loss(purpose, category, 1))
                .toList();
    }

    /** Whether the card shows that it is there: what belongs to something that is not seen stands nowhere. */
    private static boolean stands(Part part, Seen seen) {
        var whole = part.label().of();
        return !seen.hides(part.id()) && (whole == null || seen.sees(whole));
    }

    private List<Recipient> recipients(CaseFile file, OrganisationId owner) {
        var table = file.shell().table();
        var kinds = new LinkedHashMap<OrganisationId, OrganisationKind>();
        file.shell().seats().stream()
                .filter(seat -> !seat.organisation().equals(owner) && table.seats(seat.organisation(), at))
                .sorted(Comparator.comparing(Seat::organisation))
                .forEach(seat -> kinds.put(seat.organisation(), seat.kind()));
        return kinds.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Purpose> purposes(Phase phase, OrganisationKind kind) {
        var fitting = CardMaker.fitting(phase);
        return phase == Phase.DEEPENING && kind == OrganisationKind.PUBLIC_PROSECUTION
                ? List.of(fitting, Purpose.DECISION)
                : List.of(fitting);
    }

    private static CaseTable lasting(CaseTable table) {
        return new CaseTable(
                table.phase(),
                table.seats(),
                table.director(),
                table.exclusions(),
                null,
                table.consents(),
                BreakGlass.NONE);
    }
}
