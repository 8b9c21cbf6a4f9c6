package nl.ketenkaart.context.casetable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One case as far as this service needs it. It begins when the case is raised, with the first seats and the persons; seats are
 * added and end, a director accepts, somebody may be kept out for a conflict of interest, and the phase moves on.
 *
 * @param director the organisation that accepted to direct; null while nobody has
 * @param seats all there ever were; an organisation may have had several
 * @param excludedPersons token subjects
 * @param answersBy before this instant what is asked is answered, as case-service counts by the urgency; null while nobody said
 */
public record CaseTable(
        Phase phase,
        @Nullable OrganisationId director,
        List<Seat> seats,
        Set<OrganisationId> excludedOrganisations,
        Set<String> excludedPersons,
        List<Person> persons,
        @Nullable Instant answersBy) {
    /** A case of which nothing was heard: nobody takes part in it. */
    public static final CaseTable EMPTY = raised(List.of(), List.of());

    private static final String[] WORKING_ON_CASES = {"professional", "chair", "secretary", "privacy-officer"};

    public CaseTable {
        seats = List.copyOf(seats);
        excludedOrganisations = Set.copyOf(excludedOrganisations);
        excludedPersons = Set.copyOf(excludedPersons);
        persons = List.copyOf(persons);
    }

    public static CaseTable raised(List<Seat> seats, List<Person> persons) {
        return new CaseTable(Phase.RAISED, null, seats, Set.of(), Set.of(), persons, null);
    }

    public CaseTable in(Phase next) {
        return new CaseTable(next, director, seats, excludedOrganisations, excludedPersons, persons, answersBy);
    }

    /** With this term for what is asked; null: nobody said. */
    public CaseTable answeredBy(@Nullable Instant term) {
        return new CaseTable(phase, director, seats, excludedOrganisations, excludedPersons, persons, term);
    }

    /** With this director; null: somebody was appointed or refused, and until one accepts nobody directs. */
    public CaseTable directedBy(@Nullable OrganisationId accepted) {
        return new CaseTable(phase, accepted, seats, excludedOrganisations, excludedPersons, persons, answersBy);
    }

    public CaseTable seat(Seat seat) {
        return at(Stream.concat(seats.stream(), Stream.of(seat)).toList());
    }

    public CaseTable unseat(OrganisationId organisation, Instant until) {
        return at(seats.stream()
                .map(seat -> seat.organisation().equals(organisation) ? seat.endedAt(until) : seat)
                .toList());
    }

    private CaseTable at(List<Seat> others) {
        return new CaseTable(phase, director, others, excludedOrganisations, excludedPersons, persons, answersBy);
    }

    /** Keeps out an organisation, a person, or both. */
    public CaseTable exclude(@Nullable OrganisationId organisation, @Nullable String person) {
        var organisations = with(excludedOrganisations, organisation);
        return new CaseTable(phase, director, seats, organisations, with(excludedPersons, person), persons, answersBy);
    }

    /** With this person, in the place of what was known of the same person. */
    public CaseTable knowing(Person person) {
        var others = persons.stream().filter(known -> !known.id().equals(person.id()));
        var all = Stream.concat(others, Stream.of(person)).toList();
        return new CaseTable(phase, director, seats, excludedOrganisations, excludedPersons, all, answersBy);
    }

    public boolean seated(OrganisationId organisation, Instant at) {
        return seats.stream().anyMatch(seat -> seat.organisation().equals(organisation) && seat.taken(at));
    }

    /** Whether it has a seat and is not kept out. */
    public boolean takesPart(OrganisationId organisation, Instant at) {
        return seated(organisation, at) && !excludedOrganisations.contains(organisation);
    }

    /** Whether the case is there for the caller; an auditor has no part in the work on cases. */
    boolean takesPart(Caller caller, Instant at) {
        return caller.hasAnyOf(WORKING_ON_CASES)
                && takesPart(caller.organisation(), at)
                && !excludedPersons.contains(caller.subject());
    }

    public Optional<Person> person(PersonId id) {
        return persons.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private static <T> Set<T> with(Set<T> set, @Nullable T more) {
        return more == null
                ? set
                : Set.copyOf(
                        Stream.concat(set.stream(), Stream.of(more)).distinct().toList());
    }
}
