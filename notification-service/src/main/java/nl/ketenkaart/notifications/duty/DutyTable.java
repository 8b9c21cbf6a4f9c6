package nl.ketenkaart.notifications.duty;

import static nl.ketenkaart.notifications.followup.What.ACCEPT_DIRECTION;
import static nl.ketenkaart.notifications.followup.What.ANSWER_REQUEST;
import static nl.ketenkaart.notifications.followup.What.APPOINT_DIRECTOR;
import static nl.ketenkaart.notifications.followup.What.ASK_THOSE_INVOLVED;
import static nl.ketenkaart.notifications.followup.What.ATTEND_SESSION;
import static nl.ketenkaart.notifications.followup.What.GIVE_FEEDBACK;
import static nl.ketenkaart.notifications.followup.What.INFORM_PERSON;
import static nl.ketenkaart.notifications.followup.What.REPORT_ON_MEASURE;
import static nl.ketenkaart.notifications.followup.What.START_MEASURE;
import static nl.ketenkaart.notifications.followup.What.TRIAGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.duty.DutyRule.Words;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.What;

/** Which duties arise from which event, whose they are and when they are due: all there are, a row each. */
public final class DutyTable {
    private static final List<DutyRule<?>> ROWS = List.of(
            new DutyRule<>(
                    "case-raised",
                    CaseRaised.class,
                    TRIAGE,
                    new Words(
                            "prosecution at the first table",
                            "that one; without any, who raised it",
                            "the day of its `actBy`"),
                    CaseRaised::triage),
            new DutyRule<>(
                    "case-accepted, case-reopened, director-refused",
                    DirectorToAppoint.class,
                    APPOINT_DIRECTOR,
                    new Words(
                            "prosecution at the table of a case that nobody directs",
                            "that one; without any, who raised it",
                            "the next working day; RED: that day"),
                    DirectorToAppoint::appoint),
            new DutyRule<>(
                    "information-requested",
                    InformationRequested.class,
                    ANSWER_REQUEST,
                    new Words("request", "the organisation that is asked", "its `by`"),
                    InformationRequested::answer),
            new DutyRule<>(
                    "director-appointed",
                    DirectorAppointed.class,
                    ACCEPT_DIRECTION,
                    new Words("appointment", "the organisation that is appointed", "two working days later"),
                    DirectorAppointed::acceptance),
            new DutyRule<>(
                    "director-accepted, person-added",
                    PersonToInform.class,
                    INFORM_PERSON,
                    new Words(
                            "person who was not told of being discussed",
                            "the organisation that directs",
                            "a month after it began, or the working day after a ground ends"),
                    PersonToInform::inform),
            new DutyRule<>(
                    "agenda-set",
                    SeatInSession.class,
                    ATTEND_SESSION,
                    new Words(
                            "case and seat at its table", "the organisation that sits there", "the day of the session"),
                    SeatInSession::attend),
            new DutyRule<>(
                    "case-decided",
                    CaseDecided.class,
                    START_MEASURE,
                    new Words("measure", "the organisation of the measure", "its `startBy`"),
                    CaseDecided::start),
            new DutyRule<>(
                    "case-decided",
                    CaseDecided.class,
                    REPORT_ON_MEASURE,
                    new Words(
                            "measure and three months of probation",
                            "the organisation of the measure",
                            "the working day on which they end"),
                    CaseDecided::report),
            new DutyRule<>(
                    "case-decided",
                    CaseDecided.class,
                    GIVE_FEEDBACK,
                    new Words("feedback", "the organisation of the feedback", "its `by`"),
                    CaseDecided::giveFeedback),
            new DutyRule<>(
                    "case-decided",
                    CaseDecided.class,
                    ASK_THOSE_INVOLVED,
                    new Words(
                            "decision",
                            "the organisation whose chair decided",
                            "the working day on which probation ends, or three months"),
                    CaseDecided::ask));

    /** Follow from more than one event: their features read those, and keep what must be known besides. */
    private static final Set<Class<?>> CONCLUDED =
            Set.of(DirectorToAppoint.class, PersonToInform.class, SeatInSession.class);

    private DutyTable() {}

    /** What to read of an event with this stem; empty when no duty arises from it. */
    public static Optional<Class<? extends CauseOfDuties>> causeFrom(String event) {
        return ROWS.stream()
                .filter(row -> row.event().equals(event) && !CONCLUDED.contains(row.type()))
                .<Class<? extends CauseOfDuties>>map(DutyRule::type)
                .findFirst();
    }

    /** The same event again gives the same follow-ups. */
    static List<FollowUp> arisingFrom(CauseOfDuties cause) {
        return ROWS.stream().flatMap(row -> followUps(cause, row)).toList();
    }

    private static Stream<FollowUp> followUps(CauseOfDuties cause, DutyRule<?> row) {
        return row.of(cause).stream()
                .map(duty -> FollowUp.open(
                        id(cause, row.what(), duty),
                        cause.caseId(),
                        duty.owner(),
                        row.what(),
                        duty.concerning(),
                        duty.due()));
    }

    private static FollowUpId id(CauseOfDuties cause, What what, Duty duty) {
        return what.isOncePerCase()
                ? FollowUpId.oncePerCase(cause.caseId(), what, duty.owner())
                : FollowUpId.of(cause.caseId(), what, duty.key());
    }

    /** The whole table in Markdown; the README shows it, and a test compares. */
    static String markdown() {
        var head = "| from | for | duty | owner | due | done with | still open with | evidence |\n"
                + "|---|---|---|---|---|---|---|---|\n";
        return head + String.join("\n", ROWS.stream().map(DutyRule::row).toList()) + "\n";
    }
}
