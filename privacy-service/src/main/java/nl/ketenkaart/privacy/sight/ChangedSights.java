package nl.ketenkaart.privacy.sight;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.sight.SightChanged.Sight;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Tells what an event changes in what each organisation sees of others' contributions while the case is deepened: by the very
 * decision that makes its card, asked of any professional of it. Told of is only what goes on being seen until an event ends it:
 * not what is seen during a session, behind broken glass or by consent, for these end without one, or others end them.
 */
public final class ChangedSights {
    private static final Set<String> ROLES = Set.of("professional");
    private static final int A_FEW = 100;
    private final SharingAgreements agreements;
    private final Clock clock;

    public ChangedSights(SharingAgreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public List<SightChanged> of(CaseFile before, CaseFile after, Cause cause) {
        var told = new ArrayList<SightChanged>();
        var at = clock.instant();
        var agreement = agreements.inForce(at);
        seats(after).forEach(seat -> {
            var viewer = new Viewer(seat.organisation(), seat.kind(), "", false, ROLES);
            var look = new Look(viewer, Purpose.DEEPENING, at);
            var change = new Change(seen(agreement, before, look), seen(agreement, after, look));
            for (var number = 1; !change.isTold(number); number++) {
                told.add(new SightChanged(
                        after.caseId(),
                        seat.organisation(),
                        change.few(change.gained(), number),
                        change.few(change.lost(), number),
                        number,
                        cause.event(),
                        cause.at()));
            }
        });
        return told;
    }

    /** What was seen and what is seen, by id. */
    private record Change(Map<UUID, Sight> before, Map<UUID, Sight> after) {
        List<Sight> gained() {
            return after.values().stream()
                    .filter(sight -> !sight.equals(before.get(sight.contributionId())))
                    .toList();
        }

        List<UUID> lost() {
            return before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        }

        <T> List<T> few(List<T> all, int number) {
            return all.stream().skip((number - 1L) * A_FEW).limit(A_FEW).toList();
        }

        boolean isTold(int number) {
            return Math.max(gained().size(), lost().size()) <= (number - 1) * A_FEW;
        }
    }

    /** All who sit or ever sat: who leaves loses what it saw. */
    private static List<Seat> seats(CaseFile file) {
        return file.shell().seats().stream()
                .collect(toMap(Seat::organisation, seat -> seat, (first, last) -> last))
                .values()
                .stream()
                .sorted(comparing(Seat::organisation))
                .toList();
    }

    private static Map<UUID, Sight> seen(Agreement agreement, CaseFile file, Look look) {
        var decision = NeedToKnow.of(agreement, look, lasting(file.shell().table()));
        var viewer = look.viewer().organisation();
        var seen = new LinkedHashMap<UUID, Sight>();
        file.parts(Kind.CONTRIBUTION)
                .filter(part -> file.raised() && lasts(part) && !isOf(viewer, part))
                .filter(part -> decision.decide(part.label().item()).full())
                .forEach(part -> seen.put(part.id(), sight(part)));
        return seen;
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

    private static boolean lasts(Part part) {
        return part.label().item().consentOf() == null;
    }

    private static boolean isOf(OrganisationId viewer, Part part) {
        return part.label().item().owner().equals(viewer);
    }

    private static Sight sight(Part part) {
        var label = part.label();
        return new Sight(
                part.id(),
                label.item().owner(),
                label.item().category().name(),
                label.persons().stream().sorted().toList(),
                label.revision());
    }
}
