package nl.ketenkaart.privacy.needtoknow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What the decision needs of a case: how far it is and who sits at its table. Not what the case is about.
 *
 * @param seats all there ever were, also those ended; an organisation may have had several
 * @param director the organisation appointed; it counts as the director once it accepted
 * @param session the session on this case that was opened and not closed
 */
public record CaseTable(
        Phase phase,
        List<Seat> seats,
        @Nullable Director director,
        Exclusions exclusions,
        @Nullable SessionInProgress session,
        Consents consents) {

    /** @param until null while no end is set; at that instant the seat has ended */
    public record Seat(
            OrganisationId organisation,
            OrganisationKind kind,
            boolean guest,
            Instant from,
            @Nullable Instant until) {

        boolean begun(Instant at) {
            return !from.isAfter(at);
        }

        boolean taken(Instant at) {
            return begun(at) && (until == null || at.isBefore(until));
        }
    }

    /** @param deputy stands in for it at case-service; what is shown to the director is not shown to its deputy as such */
    public record Director(
            OrganisationId organisation,
            boolean accepted,
            @Nullable OrganisationId deputy) {
        public Director(OrganisationId organisation, boolean accepted) {
            this(organisation, accepted, null);
        }
    }

    /** Who stays out for conflict of interest. {@code persons} are token subjects. */
    public record Exclusions(Set<OrganisationId> organisations, Set<String> persons) {
        public static final Exclusions NONE = new Exclusions(Set.of(), Set.of());

        public Exclusions {
            organisations = Set.copyOf(organisations);
            persons = Set.copyOf(persons);
        }
    }

    /** @param until from this instant it counts as ended although nobody closed it: its planned end and an hour */
    public record SessionInProgress(Set<OrganisationId> attendance, Instant until) {
        public SessionInProgress {
            attendance = Set.copyOf(attendance);
        }
    }

    public CaseTable {
        seats = List.copyOf(seats);
    }

    /** Whether the organisation sits at the table at this instant. */
    public boolean seats(OrganisationId organisation, Instant at) {
        for (var seat : seats) {
            if (seat.organisation().equals(organisation) && seat.taken(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has a part in the case at this instant: it sits there, and is not kept out. */
    public boolean admits(OrganisationId organisation, Instant at) {
        return seats(organisation, at) && !exclusions.organisations().contains(organisation);
    }

    /** Whether the organisation sits at the table at this instant, or sat there before. */
    public boolean hasSeated(OrganisationId organisation, Instant at) {
        for (var seat : seats) {
            if (seat.organisation().equals(organisation) && seat.begun(at)) {
                return true;
            }
        }
        return false;
    }

    public boolean directedBy(OrganisationId organisation) {
        return director != null
                && director.accepted()
                && director.organisation().equals(organisation);
    }

    boolean excludes(Viewer viewer) {
        return exclusions.organisations().contains(viewer.organisation())
                || exclusions.persons().contains(viewer.subject());
    }

    boolean inSession(OrganisationId organisation, Instant at) {
        return session != null
                && at.isBefore(session.until())
                && session.attendance().contains(organisation);
    }
}
