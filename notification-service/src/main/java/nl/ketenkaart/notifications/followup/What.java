package nl.ketenkaart.notifications.followup;

import static nl.ketenkaart.notifications.followup.ReportOutcome.ANSWERED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.APPOINTED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.ATTENDED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.CARRIED_OUT;
import static nl.ketenkaart.notifications.followup.ReportOutcome.ENDED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.GIVEN;
import static nl.ketenkaart.notifications.followup.ReportOutcome.INFORMED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.MISSED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.NOT_STARTED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.PARTLY_ANSWERED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.PUT_OFF;
import static nl.ketenkaart.notifications.followup.ReportOutcome.REPLACED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.STARTED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.STOPPED;
import static nl.ketenkaart.notifications.followup.ReportOutcome.TRIAGED;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of duty, each with the reports that answer it and those that leave it open. "Not started" is news, not an end:
 * the measure still has to start. Source: evaluation, whether an approach that was set in motion had really started.
 */
public enum What {
    /** Of each prosecution at the first table; done when the case is triaged, whoever of them did it. */
    TRIAGE(List.of(TRIAGED), List.of()),
    /** Of each prosecution at the table, while the case is deepened and nobody directs it or was asked to. */
    APPOINT_DIRECTOR(List.of(APPOINTED, REPLACED), List.of()),
    /** Of an organisation that is asked; done with its answer, unless that is one in part. */
    ANSWER_REQUEST(List.of(ANSWERED), List.of(PARTLY_ANSWERED)),
    /** Of whoever directs the case: that somebody who is discussed is told so; put off with a ground, it is owed again later. */
    INFORM_PERSON(List.of(INFORMED, PUT_OFF, REPLACED), List.of()),
    /** Of each that sits at the table of a case that a session is about. */
    ATTEND_SESSION(List.of(ATTENDED, MISSED, REPLACED), List.of()),
    START_MEASURE(List.of(STARTED, CARRIED_OUT, STOPPED, ENDED, REPLACED), List.of(NOT_STARTED)),
    /** Of an organisation that was appointed to direct; done with its answer, a refusal too. */
    ACCEPT_DIRECTION(List.of(ANSWERED, REPLACED), List.of()),
    /** At intervals until the probation ends; that it goes on is said with STARTED. */
    REPORT_ON_MEASURE(List.of(STARTED, CARRIED_OUT, STOPPED, ENDED, REPLACED), List.of(NOT_STARTED)),
    GIVE_FEEDBACK(List.of(GIVEN, REPLACED), List.of()),
    /** What those involved got from it; what they said is the evidence. */
    ASK_THOSE_INVOLVED(List.of(GIVEN, REPLACED), List.of());

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

    /** Whether an organisation has it once in a case. */
    public boolean isOncePerCase() {
        return this == TRIAGE;
    }

    /** Whether a report has to say what shows it. */
    public boolean needsEvidence() {
        return this == REPORT_ON_MEASURE || this == ASK_THOSE_INVOLVED;
    }

    String answers() {
        return switch (this) {
            case TRIAGE -> "to triage the case";
            case APPOINT_DIRECTOR -> "to appoint somebody";
            case ANSWER_REQUEST -> "the answer to the request";
            case INFORM_PERSON -> "the record that the person was told, or why not yet";
            case ATTEND_SESSION -> "to be there, which the chair records";
            case ACCEPT_DIRECTION -> "to accept the direction of the case or to refuse it";
            case START_MEASURE, REPORT_ON_MEASURE, GIVE_FEEDBACK, ASK_THOSE_INVOLVED ->
                fitting().toString();
        };
    }

    /** What its owner may report. */
    List<ReportOutcome> fitting() {
        return Stream.concat(closing.stream(), leavingOpen.stream())
                .filter(ReportOutcome::isReported)
                .toList();
    }
}
