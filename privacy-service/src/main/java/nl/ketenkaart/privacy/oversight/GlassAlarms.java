package nl.ketenkaart.privacy.oversight;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.glass.GlassLabel;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Look;
import nl.ketenkaart.privacy.needtoknow.NeedToKnow;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.notice.Telling;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Tells of broken glass by what an event changes in the file: to the organisation of who broke it, whatever it opens; and to each whose
 * knowledge it opens, from when it does. To all others at the table there is nothing to hear.
 */
public final class GlassAlarms {
    private static final Set<String> ROLES = Set.of("privacy-officer");
    private final SharingAgreements agreements;
    private final Clock clock;

    public GlassAlarms(SharingAgreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public List<Telling> of(CaseFile before, CaseFile after, Cause cause) {
        var told = new ArrayList<Telling>();
        var earlier = before.shell().brokenGlass();
        after.shell().brokenGlass().forEach((id, label) -> {
            var was = earlier.get(id);
            told(after, newlyConcerned(was, label)).forEach(who -> told.add(opened(after, who, id, cause)));
            if (label.overdue() && (was == null || !was.overdue())) {
                told(after, concerned(label)).forEach(who -> told.add(overdue(after, who, id, cause)));
            }
        });
        return told;
    }

    private static Stream<OrganisationId> newlyConcerned(@Nullable GlassLabel was, GlassLabel label) {
        return concerned(label)
                .filter(who -> was == null
                        || !was.organisation().equals(who) && !was.opened().contains(who));
    }

    private static Stream<OrganisationId> concerned(GlassLabel label) {
        return Stream.concat(
                Stream.of(label.organisation()), label.opened().stream().sorted());
    }

    /** As anybody who is told something of the case: it sits there and is not kept out. */
    private Stream<OrganisationId> told(CaseFile file, Stream<OrganisationId> whom) {
        var kinds = file.shell().seats().stream().collect(toMap(Seat::organisation, Seat::kind, (first, last) -> last));
        var at = clock.instant();
        return whom.filter(
                who -> kinds.containsKey(who) && mayKnow(file, new Viewer(who, kinds.get(who), "", false, ROLES), at));
    }

    private boolean mayKnow(CaseFile file, Viewer viewer, Instant at) {
        var look = new Look(viewer, Purpose.OVERVIEW, at);
        var decision = NeedToKnow.of(agreements.inForce(at), look, file.shell().table());
        return file.raised() && decision.opens().full();
    }

    private static Telling opened(CaseFile file, OrganisationId who, UUID grant, Cause cause) {
        return new BreakGlassOpened(file.caseId(), who, BreakGlassOpened.ABOUT, grant, cause.event(), cause.at());
    }

    private static Telling overdue(CaseFile file, OrganisationId who, UUID grant, Cause cause) {
        return new BreakGlassOverdue(file.caseId(), who, BreakGlassOverdue.ABOUT, grant, cause.event(), cause.at());
    }
}
