package nl.ketenkaart.notifications.reminder;

import java.time.Clock;
import java.util.function.Predicate;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.schedule.Alarm;
import nl.ketenkaart.notifications.schedule.Bell;
import nl.ketenkaart.notifications.schedule.Schedule;

/**
 * Reminds nobody while the region does not work, unless the case is RED: what is due then is set for the next opening. Asked when
 * it rings, so it holds too for what rings late.
 */
public final class HeldAtNight implements Bell {
    private final Bell bell;
    private final Predicate<Alarm> urgent;
    private final Schedule schedule;
    private final WorkingHours hours;
    private final Clock clock;

    public HeldAtNight(Bell bell, Predicate<Alarm> urgent, Schedule schedule, WorkingHours hours, Clock clock) {
        this.bell = bell;
        this.urgent = urgent;
        this.schedule = schedule;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public void ring(Alarm alarm) {
        var now = clock.instant();
        if (hours.isOpen(now) || urgent.test(alarm)) {
            bell.ring(alarm);
        } else {
            schedule.set(alarm.at(hours.notBefore(now)), now);
        }
    }
}
