package nl.ketenkaart.notifications.schedule;

/**
 * Does what an alarm was set for. An instance may die right afterwards, and then another one does it again: so it must be safe
 * to repeat. What it throws puts the alarm off, and the others go on.
 */
public interface Bell {
    void ring(Alarm alarm);
}
