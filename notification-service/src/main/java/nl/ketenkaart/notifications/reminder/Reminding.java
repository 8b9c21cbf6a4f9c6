package nl.ketenkaart.notifications.reminder;

import java.time.Clock;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.reminder.RemindHandler.Ports;
import nl.ketenkaart.notifications.schedule.Alarm;
import nl.ketenkaart.notifications.schedule.RingAlarmsHandler;

/** What an instance of the service does with the schedule: it rings, is held at night, and reminds. */
public final class Reminding {
    private Reminding() {}

    public static RingAlarmsHandler of(Ports ports, Addressees addressees, WorkingHours hours, Clock clock) {
        var reminding = new RemindHandler(ports, addressees, hours, clock);
        var held =
                new HeldAtNight(reminding, alarm -> urgent(alarm, ports, addressees), ports.schedule(), hours, clock);
        return new RingAlarmsHandler(ports.schedule(), held, clock);
    }

    private static boolean urgent(Alarm alarm, Ports ports, Addressees addressees) {
        return ports.followUps()
                .find(new FollowUpId(alarm.about()))
                .filter(addressees::urgent)
                .isPresent();
    }
}
