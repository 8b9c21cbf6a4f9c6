package nl.ketenkaart.context.casetable;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.CEESAY;
import static nl.ketenkaart.context.Cast.CLOCK;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.OM;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.VT_UTRECHT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The case of Binta: deepened, directed by child protection; five organisations sit. */
public final class CaseTableFixture {
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(7));

    private CaseTableFixture() {}

    public static CaseTable aTable() {
        var seats = Stream.of(OM, POLICE, RVDK, HALT, VT_UTRECHT)
                .map(CaseTableFixture::seatOf)
                .toList();
        var persons = List.of(new Person(BINTA, "Utrecht"), new Person(CEESAY, null));
        return CaseTable.raised(seats, persons).in(Phase.DEEPENING).directedBy(RVDK);
    }

    public static Seat seatOf(OrganisationId organisation) {
        return new Seat(organisation, "ANY", false, BEFORE, null);
    }

    /** The door to this case, and to no other. */
    public static Admission doorTo(CaseTable table) {
        return new Admission(caseId -> caseId.equals(CASE) ? Optional.of(table) : Optional.empty(), CLOCK);
    }
}
