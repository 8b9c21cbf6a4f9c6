package nl.ketenkaart.notifications.casetable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the table of one case. It begins with the seats given when the case is raised; seats are added, end, and
 * somebody may be kept out for a conflict of interest. Nothing is ever removed: that an organisation once had a seat tells
 * one that lost it from one whose seat is not known here yet.
 *
 * @param seats all there ever were; an organisation may have had several
 * @param excludedPersons token subjects
 * @param answering whether what was asked can still be answered, which ends with the case; null: nobody said
 */
public record CaseTable(
        List<Seat> seats,
        Set<OrganisationId> excludedOrganisations,
        Set<String> excludedPersons,
        @Nullable Boolean answering) {
    /** What is known of a case of which nothing was heard. */
    public static final CaseTable EMPTY = new CaseTable(List.of(), Set.of(), Set.of(), null);

    /** What is left of a case that was erased: it is over, and nobody ever sat there. No case that is heard of is like this. */
    public static final CaseTable ERASED = EMPTY.answering(false);

    private static final String[] WORKING_ON_CASES = {"professional", "chair", "secretary", "privacy-officer"};

    public CaseTable {
        seats = List.copyOf(seats);
        excludedOrganisations = Set.copyOf(excludedOrganisations);
        excludedPersons = Set.copyOf(excludedPersons);
    }

    public CaseTable seat(Seat seat) {
        return at(Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    public CaseTable unseat(OrganisationId organisation, Instant until) {
        var ended = seats.stream()
                .map(seat -> seat.organisation().equals(organisation) ? seat.endedAt(until) : seat)
                .toList();
        return at(ended);
    }

    private CaseTable at(List<Seat> others) {
        return new CaseTable(others, excludedOrganisations, excludedPersons, answering);
    }

    /** Of a case that goes on, or has ended. */
    public CaseTable answering(boolean now) {
        return new CaseTable(seats, excludedOrganisations, excludedPersons, now);
    }

    /** Whether what is asked can be answered no more. */
    public boolean asksNoMore() {
        return Boolean.FALSE.equals(answering);
    }

    private boolean isErased() {
        return seats.isEmpty() && asksNoMore();
    }

    /** Keeps out an organisation, a person, or both. */
    public CaseTable exclude(@Nullable OrganisationId organisation, @Nullable String person) {
        var organisations = with(excludedOrganisations, organisation);
        return new CaseTable(seats, organisations, with(excludedPersons, person), answering);
    }

    /** Rules 2 and 3 of need-to-know, for the caller and now; an auditor has no part in the work on cases. */
    public Standing standing(Caller caller, Instant at) {
        var own = seats.stream()
                .filter(seat -> seat.organisation().equals(caller.organisation()))
                .toList();
        if (own.isEmpty()) {
            return isErased() ? Standing.OUT : Standing.UNKNOWN;
        }
        var allowed = worksOnCases(caller)
                && !excludedOrganisations.contains(caller.organisation())
                && !excludedPersons.contains(caller.subject());
        return allowed && own.stream().anyMatch(seat -> seat.taken(at)) ? Standing.SEATED : Standing.OUT;
    }

    /** Whether this organisation holds a seat at an instant, and is not kept out. */
    public boolean seats(OrganisationId organisation, Instant at) {
        return !excludedOrganisations.contains(organisation)
                && seats.stream().anyMatch(seat -> seat.organisation().equals(organisation) && seat.taken(at));
    }

    /** Whether somebody has a part in the work on cases at all. */
    public static boolean worksOnCases(Caller caller) {
        return caller.hasAnyOf(WORKING_ON_CASES);
    }

    private static <T> Set<T> with(Set<T> set, @Nullable T more) {
        return more == null
                ? set
                : Set.copyOf(
                        Stream.concat(set.stream(), Stream.of(more)).distinct().toList());
    }
}
