package nl.ketenkaart.cases.informing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.cases.report.Notice;
import nl.ketenkaart.cases.table.Table;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What is wrong with a notice: everything at once. */
final class NoticeFaults {
    private final List<Fault> found = new ArrayList<>();

    private NoticeFaults() {}

    static List<Fault> of(Notice notice, Table table, LocalDate today) {
        var faults = new NoticeFaults();
        if (notice.informed()) {
            faults.told(notice, table, today);
        } else {
            faults.notToldYet(notice, today);
        }
        return faults.found;
    }

    private void told(Notice notice, Table table, LocalDate today) {
        faultIf(notice.on() == null, "/on", "is missing: the day on which the person was told");
        faultIf(isAfter(notice.on(), today), "/on", "is in the future");
        faultIf(notice.by() == null, "/by", "is missing: the organisation that told");
        faultIf(neverSatHere(notice.by(), table), "/by", "never sat at this table");
        faultIf(notice.ground() != null, "/ground", "goes with a person who is not told yet");
        faultIf(notice.until() != null, "/until", "goes with a person who is not told yet");
    }

    /** Not to tell somebody needs a ground and an end. */
    private void notToldYet(Notice notice, LocalDate today) {
        faultIf(notice.ground() == null, "/ground", "is missing: why the person is not told yet");
        faultIf(notice.until() == null, "/until", "is missing: the last day on which the ground holds");
        faultIf(notice.until() != null && notice.until().isBefore(today), "/until", "is in the past");
        faultIf(notice.on() != null, "/on", "goes with a person who was told");
        faultIf(notice.by() != null, "/by", "goes with a person who was told");
    }

    private void faultIf(boolean wrong, String pointer, String detail) {
        if (wrong) {
            found.add(new Fault(pointer, detail));
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    private static boolean neverSatHere(@Nullable OrganisationId organisation, Table table) {
        return organisation != null && !table.everSeated(organisation);
    }
}
