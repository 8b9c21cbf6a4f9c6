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
 * out, a director is appointed and answers, it is noted at which other tables the same people are discussed. No seat is ever removed: that an organisation once sat there stays known.
 *
 * @param director null as long as nobody was appointed
 */
public record Table(
        List<Seat> seats,
        List<Exclusion> exclusions,
        @Nullable Director director,
        List<Consultation> elsewhere) {
    public Table {
        seats = List.copyOf(seats);
        exclusions = List.copyOf(exclusions);
        elsewhere = List.copyOf(elsewhere);
    }

    public static Table of(List<Seat> seats) {
        return new Table(seats, List.of(), null, List.of());
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

    /** Whether it sits there without an end. */
    public boolean staysSeated(OrganisationId organisation, Instant at) {
        return of(organisation).anyMatch(seat -> seat.taken(at) && seat.until() == null);
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

    public boolean knows(ConsultationId id) {
        return elsewhere.stream()
                .anyMatch(consultation -> consultation.consultationId().equals(id));
    }

    public boolean directedBy(OrganisationId organisation) {
        return director != null
                && director.accepted()
                && director.organisation().equals(organisation);
    }

    /** Whether the organisation stands in for one that directs. */
    public boolean deputisedBy(OrganisationId organisation) {
        return director != null && director.accepted() && organisation.equals(director.deputy());
    }

    /** Whether the organisation directs or was asked to, with just this deputy. */
    public boolean countsOn(OrganisationId organisation, @Nullable OrganisationId deputy) {
        return countsOn(organisation)
                && Objects.equals(Objects.requireNonNull(director).deputy(), deputy);
    }

    /** Whether the organisation directs, or was asked to and has not refused. */
    public boolean countsOn(OrganisationId organisation) {
        return appointed(organisation) && Objects.requireNonNull(director).answer() != Director.Answer.REFUSED;
    }

    public boolean appointed(OrganisationId organisation) {
        return director != null && director.organisation().equals(organisation);
    }

    public Table with(Seat seat) {
        return new Table(Stream.concat(seats.stream(), Stream.of(seat)).toList(), exclusions, director, elsewhere);
    }

    public Table without(OrganisationId organisation, Instant from) {
        var left = seats.stream()
                .map(seat -> seat.organisation().equals(organisation) && seat.taken(from) ? seat.endedAt(from) : seat)
                .toList();
        return new Table(left, exclusions, director, elsewhere);
    }

    public Table with(Exclusion exclusion) {
        return new Table(
                seats, Stream.concat(exclusions.stream(), Stream.of(exclusion)).toList(), director, elsewhere);
    }

    public Table with(Consultation consultation) {
        var all = Stream.concat(elsewhere.stream(), Stream.of(consultation)).toList();
        return new Table(seats, exclusions, director, all);
    }

    public Table appointing(OrganisationId organisation, @Nullable OrganisationId deputy) {
        return directed(Director.appointed(organisation, deputy));
    }

    /**
     * @throws NullPointerException when nobody was appointed
     */
    public Table deputising(@Nullable OrganisationId deputy) {
        return directed(Objects.requireNonNull(director).with(deputy));
    }

    /**
     * @throws NullPointerException when nobody was appointed
     */
    public Table answered(boolean accepted) {
        return directed(Objects.requireNonNull(director).answering(accepted));
    }

    private Table directed(Director other) {
        return new Table(seats, exclusions, other, elsewhere);
    }

    private Stream<Seat> of(OrganisationId organisation) {
        return seats.stream().filter(seat -> seat.organisation().equals(organisation));
    }
}
