package nl.ketenkaart.privacy.needtoknow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Category;
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
        Consents consents,
        BreakGlass breakGlass) {

    /** One in which nobody broke the glass. */
    public CaseTable(
            Phase phase,
            List<Seat> seats,
            @Nullable Director director,
            Exclusions exclusions,
            @Nullable SessionInProgress session,
            Consents consents) {
        this(phase, seats, director, exclusions, session, consents, BreakGlass.NONE);
    }

    /** @param until null while no end is set; at that instant the seat has ended */
    public record Seat(
            OrganisationId organisation,
            OrganisationKind kind,
            boolean guest,
            Instant from,
            @Nullable Instant until) {

        /** The same, ending then unless it ends before. */
        public Seat endingBy(Instant end) {
            return until == null || end.isBefore(until) ? new Seat(organisation, kind, guest, from, end) : this;
        }

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

    /** Who broke the glass in this case, and may for a few hours know more of some categories. */
    public record BreakGlass(List<Grant> grants) {
        public static final BreakGlass NONE = new BreakGlass(List.of());
        /** The most that a grant gives, whatever it says. */
        public static final Duration LONGEST = Duration.ofHours(4);

        /** What may be opened for somebody in danger. */
        public static final Set<Category> FOR_DANGER =
                Set.of(Category.SAFETY, Category.HEALTH, Category.CARE, Category.WHEREABOUTS);

        /**
         * @param person token subject; nobody else of the organisation sees more for it
         * @param until at this instant it has ended; {@link #LONGEST} after {@code from} it has anyhow
         */
        public record Grant(
                OrganisationId organisation, String person, Set<Category> categories, Instant from, Instant until) {
            public Grant {
                categories = categories.stream().filter(FOR_DANGER::contains).collect(Collectors.toUnmodifiableSet());
                var latest = from.plus(LONGEST);
                until = until.isAfter(latest) ? latest : until;
            }

            boolean of(Viewer viewer) {
                return organisation.equals(viewer.organisation()) && person.equals(viewer.subject());
            }

            boolean inForce(Instant at) {
                return !from.isAfter(at) && at.isBefore(until);
            }
        }

        public BreakGlass {
            grants = List.copyOf(grants);
        }

        /** The categories, as bits, for which this viewer broke the glass; none once it has not the role for it any more. */
        int lifts(Viewer viewer, Instant at) {
            int lifted = 0;
            for (var grant : grants) {
                if (viewer.breaksGlass() && grant.of(viewer) && grant.inForce(at)) {
                    lifted |=
                            grant.categories().stream().mapToInt(Category::bit).sum();
                }
            }
            return lifted;
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
