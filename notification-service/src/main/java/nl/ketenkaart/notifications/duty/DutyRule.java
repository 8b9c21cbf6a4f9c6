package nl.ketenkaart.notifications.duty;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;

/**
 * One row of the table of duties.
 *
 * @param event the stem of the event from which they arise
 * @param words the row for a reader
 */
record DutyRule<E extends CauseOfDuties>(
        String event, Class<E> type, What what, Words words, Function<E, List<Duty>> duties) {

    record Words(String forEach, String owner, String due) {}

    List<Duty> of(CauseOfDuties cause) {
        return type.isInstance(cause) ? duties.apply(type.cast(cause)) : List.of();
    }

    /** The row as the README has it. */
    String row() {
        return "| `%s` | each %s | `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        event,
                        words.forEach(),
                        what,
                        words.owner(),
                        words.due(),
                        listed(what.closing()),
                        listed(what.leavingOpen()),
                        what.needsEvidence() ? "needed" : "");
    }

    private static String listed(List<ReportOutcome> outcomes) {
        return outcomes.stream().map(outcome -> "`" + outcome + "`").collect(Collectors.joining(", "));
    }
}
