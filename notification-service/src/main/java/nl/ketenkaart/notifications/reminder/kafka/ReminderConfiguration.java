package nl.ketenkaart.notifications.reminder.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.course.CaseCourses;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.reminder.Addressees;
import nl.ketenkaart.notifications.reminder.RemindHandler.Ports;
import nl.ketenkaart.notifications.reminder.Reminding;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler;
import nl.ketenkaart.notifications.reminder.Tally;
import nl.ketenkaart.notifications.schedule.RingAlarmsHandler;
import nl.ketenkaart.notifications.schedule.Schedule;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts reminders together. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    Projections<RemindersSet> remindersSet(Stores stores) {
        return stores.projections("reminders-set", RemindersSet.class);
    }

    @Bean
    WorkingHours workingHours(
            @Value("${ketenkaart.working-hours.opens:09:00}") String opens,
            @Value("${ketenkaart.working-hours.closes:17:00}") String closes) {
        return new WorkingHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    @Bean
    SetRemindersHandler setReminders(Schedule schedule, WorkingHours hours, Clock clock) {
        return new SetRemindersHandler(schedule, hours, clock);
    }

    @Bean
    Addressees addressees(CaseTables tables, CaseCourses courses) {
        return new Addressees(tables, courses);
    }

    @Bean
    Ports reminderPorts(FollowUps followUps, NotifyHandler notify, Schedule schedule, Tally tally) {
        return new Ports(followUps, notify, schedule, tally);
    }

    @Bean
    RingAlarmsHandler ringAlarms(
            Ports ports,
            Addressees addressees,
            WorkingHours hours,
            Clock clock,
            @Value("${ketenkaart.reminders.lease:60s}") Duration lease) {
        return Reminding.of(ports, addressees, hours, clock).leasing(lease);
    }
}
