package nl.ketenkaart.cases.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.deciding.DecideCase.Guest;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.table.Seat;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The organisations that come to the table with a decision. */
final class Guests {
    private final OrganisationDirectory organisations;
    private final Case file;
    private final Instant at;

    Guests(OrganisationDirectory organisations, Case file, Instant at) {
        this.organisations = organisations;
        this.file = file;
        this.at = at;
    }

    /** What is wrong with them, whoever sits at the table. */
    List<Fault> faults(List<Guest> guests) {
        return IntStream.range(0, guests.size())
                .boxed()
                .flatMap(i -> faults(guests, i))
                .toList();
    }

    private Stream<Fault> faults(List<Guest> guests, int i) {
        var guest = guests.get(i);
        var where = "/guests/" + i;
        var faults = Stream.<Fault>builder();
        if (organisations.find(guest.organisation()).isEmpty()) {
            faults.add(new Fault(where + "/organisation", "is not an organisation of the partnership"));
        }
        if (guests.subList(0, i).stream().anyMatch(g -> g.organisation().equals(guest.organisation()))) {
            faults.add(new Fault(where + "/organisation", "is named before"));
        }
        if (guest.until().isBefore(DutchDay.of(at))) {
            faults.add(new Fault(where + "/until", "is in the past"));
        }
        return faults.build();
    }

    /** Who of them cannot be seated now, and why. */
    Optional<Refusal> notNow(List<Guest> guests) {
        var table = file.table();
        if (guests.stream().anyMatch(guest -> table.keepsOut(guest.organisation()))) {
            return Optional.of(Refusal.conflict(
                    "A guest is kept out of this case for a conflict of interest. Another organisation can be named."));
        }
        return guests.stream()
                        .anyMatch(guest -> table.taken(guest.organisation(), at).isPresent())
                ? Optional.of(Refusal.conflict("A guest sits at this table already. Name it in the measures alone."))
                : Optional.empty();
    }

    /** Their seats, from now on. */
    List<Seat> seats(List<Guest> guests) {
        return guests.stream().map(this::seat).toList();
    }

    private Seat seat(Guest guest) {
        var organisation = organisations.find(guest.organisation()).orElseThrow();
        var until = DutchDay.endOf(guest.until());
        return new Seat(organisation.id(), organisation.kind(), true, at, until, guest.reason());
    }

    static boolean among(List<Guest> guests, OrganisationId organisation) {
        return guests.stream().anyMatch(guest -> guest.organisation().equals(organisation));
    }
}
