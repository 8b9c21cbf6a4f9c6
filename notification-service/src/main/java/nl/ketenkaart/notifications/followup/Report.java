package nl.ketenkaart.notifications.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the owner says.
 *
 * @param on the day it happened, or was found not to have happened, in the Netherlands
 * @param evidence in the owner's words; may be about people
 */
public record Report(
        ReportOutcome outcome, LocalDate on, @Nullable String evidence) {

    /** What is wrong with it whatever duty it is about. */
    List<Fault> faults(LocalDate today) {
        return on.isAfter(today) ? List.of(new Fault("/on", "is in the future")) : List.of();
    }

    /** What is wrong with it for this kind of duty. */
    List<Fault> faults(What what, LocalDate today) {
        var faults = new ArrayList<>(faults(today));
        if (!what.fitting().contains(outcome)) {
            faults.add(new Fault("/outcome", "does not answer this duty; what does: " + what.answers()));
        }
        if (what.needsEvidence() && evidence == null) {
            faults.add(new Fault("/evidence", "is needed: what shows it, in your own words"));
        }
        return faults;
    }
}
