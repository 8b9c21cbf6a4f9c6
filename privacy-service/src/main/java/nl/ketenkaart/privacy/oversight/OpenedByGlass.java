package nl.ketenkaart.privacy.oversight;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.glass.GlassLabel;
import nl.ketenkaart.privacy.needtoknow.CaseTable;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Notes in a file whose knowledge broken glass opens: those who own something that its person sees for no other reason, by the very
 * decision that shows it, for whichever purpose. Asked at every event, since also what is contributed while it is broken is opened. A
 * session counts for nothing here: it ends by the clock, and what it showed is then shown by the glass alone.
 */
public final class OpenedByGlass {
    private static final Set<String> ROLES = Set.of("professional", "chair");
    private final SharingAgreements agreements;

    public OpenedByGlass(SharingAgreements agreements) {
        this.agreements = agreements;
    }

    /**
     * The file with that noted. The same for the same file and moment, whenever it is asked.
     *
     * @param at of the event; one that comes late counts from when the glass was broken
     */
    public CaseFile noted(CaseFile file, Instant at) {
        var shell = file.shell();
        for (var broken : file.shell().brokenGlass().entrySet()) {
            var label = broken.getValue();
            var then = at.isBefore(label.from()) ? label.from() : at;
            if (then.isBefore(label.until())) {
                shell = shell.glass(broken.getKey(), label.opening(owners(file, label, then)));
            }
        }
        return shell.equals(file.shell()) ? file : file.with(shell);
    }

    private Set<OrganisationId> owners(CaseFile file, GlassLabel label, Instant at) {
        return viewers(file, label)
                .flatMap(viewer -> Arrays.stream(Purpose.values()).map(purpose -> new Look(viewer, purpose, at)))
                .flatMap(look -> owners(file, look))
                .collect(toSet());
    }

    private Stream<OrganisationId> owners(CaseFile file, Look look) {
        var table = outsideSessions(file.shell().table());
        var decision = NeedToKnow.of(agreements.inForce(look.at()), look, table);
        return file.parts().values().stream()
                .map(part -> part.label().item())
                .filter(item -> decision.decide(item).rule() == Rule.BREAK_GLASS)
                .map(Item::owner);
    }

    private static Stream<Viewer> viewers(CaseFile file, GlassLabel label) {
        return file.shell().seats().stream()
                .filter(seat -> seat.organisation().equals(label.organisation()))
                .map(Seat::kind)
                .distinct()
                .map(kind -> new Viewer(label.organisation(), kind, label.person(), true, ROLES));
    }

    private static CaseTable outsideSessions(CaseTable table) {
        return new CaseTable(
                table.phase(),
                table.seats(),
                table.director(),
                table.exclusions(),
                null,
                table.consents(),
                table.breakGlass());
    }
}
