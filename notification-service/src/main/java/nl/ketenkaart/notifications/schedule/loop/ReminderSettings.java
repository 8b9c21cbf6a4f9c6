package nl.ketenkaart.notifications.schedule.loop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reminders are run.
 *
 * @param enabled whether this process reminds; reminders are set all the same
 * @param poll how often is looked for what is due
 */
@ConfigurationProperties("ketenkaart.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration poll) {}
