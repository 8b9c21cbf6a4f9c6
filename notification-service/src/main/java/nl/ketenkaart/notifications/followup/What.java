package nl.ketenkaart.notifications.followup;

import static nl.ketenkaart.notifications.followup.ReportOutcome.CARRIED_OUT;
import static nl.ketenkaart.notifications.followup.ReportOutcome.GIVEN;
import static nl.ketenkaart.notifications.followup.ReportOutcome.NOT_STARTED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.STARTED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.STOPPED;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of duty, each with the reports that answer it and those that leave it open. "Not started" is news, not an end:
 * the measure still has to start. Source: evaluation, whether an approach that was set in motion had really started.
 */
public enum What {
    START_MEASURE(List.of(STARTED, CARRIED_OUT, STOPPED), List.of(NOT_STARTED)),
    GIVE_FEEDBACK(List.of(GIVEN), List.of());

    private final List<ReportOutcome> closing;
    private final List<ReportOutcome> leavingOpen;

    What(List<ReportOutcome> closing, List<ReportOutcome> leavingOpen) {
        this.closing = closing;
        this.leavingOpen = leavingOpen;
    }

    public List<ReportOutcome> closing() {
        return closing;
    }

    public List<ReportOutcome> leavingOpen() {
        return leavingOpen;
    }

    List<ReportOutcome> fitting() {
        return Stream.concat(closing.stream(), leavingOpen.stream()).toList();
    }
}
