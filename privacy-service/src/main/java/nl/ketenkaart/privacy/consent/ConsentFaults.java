package nl.ketenkaart.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;

/** What can be wrong with the input beyond its form. "Today" is the Netherlands' today. */
final class ConsentFaults {
    static final Fault BEFORE_IT_WAS_GIVEN = new Fault("/on", "is before the day on which the consent was given");
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private ConsentFaults() {}

    static List<Fault> in(GiveConsent command, Instant now) {
        return inTheFuture("/givenOn", command.givenOn(), now);
    }

    static List<Fault> in(WithdrawConsent command, Instant now) {
        return inTheFuture("/on", command.on(), now);
    }

    /** What only those at the table may be told. */
    static List<Fault> in(GiveConsent command, FindTable.Found found, Instant now) {
        var faults = new ArrayList<Fault>();
        if (!found.people().contains(command.personId())) {
            faults.add(new Fault("/personId", "is not a person of this case"));
        }
        var organisations = command.organisations();
        for (int i = 0; i < organisations.size(); i++) {
            if (!found.table().seats(organisations.get(i), now)) {
                faults.add(new Fault("/organisations/" + i, "does not sit at this case's table"));
            }
        }
        faults.addAll(in(command, now));
        return faults;
    }

    private static List<Fault> inTheFuture(String pointer, LocalDate day, Instant now) {
        return day.isAfter(LocalDate.ofInstant(now, NETHERLANDS))
                ? List.of(new Fault(pointer, "lies in the future"))
                : List.of();
    }
}
