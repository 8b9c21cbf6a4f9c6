package nl.ketenkaart.notifications;

import nl.ketenkaart.platform.event.ReceivedEvent;

/**
 * What a feature does when something happened in a case. Called before the event counts as taken in, by one thread per case and
 * in order; should the process die, again: so it must be safe to repeat. What it throws keeps the event from being taken in.
 */
public interface CaseEventReaction {
    void on(ReceivedEvent event);
}
