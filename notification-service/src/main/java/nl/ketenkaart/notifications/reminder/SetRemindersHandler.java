package nl.ketenkaart.notifications.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.schedule.Alarm;
import nl.ketenkaart.notifications.schedule.Schedule;

/** Sets the reminders of a duty as it is opened or reported on; the same again sets nothing that takes effect a second time. */
public final class SetRemindersHandler {
    private static final Set<ReportOutcome> STAGNATING = Set.of(ReportOutcome.NOT_STARTED, ReportOutcome.STOPPED);
    private final Schedule schedule;
    private final WorkingHours hours;
    private final Clock clock;

    public SetRemindersHandler(Schedule schedule, WorkingHours hours, Clock clock) {
        this.schedule = schedule;
        this.hours = hours;
        this.clock = clock;
    }

    /** What reminders need of follow-up-opened.v1. */
    public record Opened(FollowUpId followUpId, LocalDate due, Instant at) {}

    /** What reminders need of follow-up-reported.v1. Deliberately not the evidence. */
    public record Reported(FollowUpId followUpId, ReportOutcome outcome, Instant at) {}

    /** Where the last working day before it is due has begun already, nobody is reminded that it is due soon. */
    public void handle(Opened opened) {
        var id = opened.followUpId().value();
        var soon = hours.openingOn(WorkingHours.workdayBefore(opened.due()));
        if (soon.isAfter(opened.at())) {
            set(new Alarm(id, Step.DUE_SOON.name(), id, soon));
        }
        var passed = WorkingHours.startOf(opened.due().plusDays(1));
        set(new Alarm(id, Step.OVERDUE.name(), id, passed));
    }

    /** @param cause the id of the event */
    public void handle(Reported reported, UUID cause) {
        if (STAGNATING.contains(reported.outcome())) {
            set(new Alarm(reported.followUpId().value(), Step.STAGNATING.name(), cause, reported.at()));
        }
    }

    private void set(Alarm alarm) {
        schedule.set(alarm, clock.instant());
    }
}
