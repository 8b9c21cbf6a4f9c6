package nl.ketenkaart.cases.table;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The table of a case. It begins with the seats given when the case is raised; seats are added and end, somebody may be kept
 * out, a director is appointed and answers. No seat is ever removed: that an organisation once sat there stays known.
 *
 * @param director null as long as nobody was appointed
 */
public record Table(
        List<Seat> seats,
        List<Exclusion> exclusions,
        @Nullable Director director) {
    public Table {
        seats = List.copyOf(seats);
        exclusions = List.copyOf(exclusions);
    }

    public static Table of(List<Seat> seats) {
        return new Table(seats, List.of(), null);
    }

    /** Whether the case is there for the caller; for all others it is not. An auditor has no part in the work on cases. */
    public boolean admits(Caller caller, Instant at) {
        return taken(caller.organisation(), at).isPresent()
                && exclusions.stream().noneMatch(exclusion -> exclusion.keepsOut(caller))
                && Capacity.hasAPart(caller);
    }

    /** Whether the organisation can be given something to do: it sits there and is not kept out. */
    public boolean holds(OrganisationId organisation, Instant at) {
        return taken(organisation, at).isPresent() && !keepsOut(organisation);
    }

    public boolean keepsOut(OrganisationId organisation) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.keepsOut(organisation));
    }

    public Optional<Seat> taken(OrganisationId organisation, Instant at) {
        return of(organisation).filter(seat -> seat.taken(at)).findFirst();
    }

    public boolean everSeated(OrganisationId organisation) {
        return of(organisation).findAny().isPresent();
    }

    /** Whether this organisation sits there already on just these terms. */
    public boolean holdsAlready(Seat seat) {
        return taken(seat.organisation(), seat.from())
                .filter(seat::onTheTermsOf)
                .isPresent();
    }

    public boolean knows(ExclusionId id) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.exclusionId().equals(id));
    }

    public boolean directedBy(OrganisationId organisation) {
        return director != null
                && director.accepted()
                && director.organisation().equals(organisation);
    }

    /** Whether the organisation directs, or was asked to and has not refused. */
    public boolean countsOn(OrganisationId organisation) {
        return appointed(organisation) && Objects.requireNonNull(director).answer() != Director.Answer.REFUSED;
    }

    public boolean appointed(OrganisationId organisation) {
        return director != null && director.organisation().equals(organisation);
    }

    public Table with(Seat seat) {
        return new Table(Stream.concat(seats.stream(), Stream.of(seat)).toList(), exclusions, director);
    }

    public Table without(OrganisationId organisation, Instant from) {
        var left = seats.stream()
                .map(seat -> seat.organisation().equals(organisation) && seat.taken(from) ? seat.endedAt(from) : seat)
                .toList();
        return new Table(left, exclusions, director);
    }

    public Table with(Exclusion exclusion) {
        return new Table(
                seats, Stream.concat(exclusions.stream(), Stream.of(exclusion)).toList(), director);
    }

    public Table appointing(OrganisationId organisation) {
        return new Table(seats, exclusions, Director.appointed(organisation));
    }

    /**
     * @throws NullPointerException when nobody was appointed
     */
    public Table answered(boolean accepted) {
        return new Table(seats, exclusions, Objects.requireNonNull(director).answering(accepted));
    }

    private Stream<Seat> of(OrganisationId organisation) {
        return seats.stream().filter(seat -> seat.organisation().equals(organisation));
    }
}
