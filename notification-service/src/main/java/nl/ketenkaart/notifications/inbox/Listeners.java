package nl.ketenkaart.notifications.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.notifications.inbox.Listener.Listening;
import nl.ketenkaart.platform.identity.OrganisationId;

/** All who listen to this process: so many of one organisation and no more. Any thread. */
public final class Listeners {
    private final ReadInboxHandler inbox;
    private final Clock clock;
    private final Duration heartBeat;
    private final int perOrganisation;
    private final Set<Listener> there = new HashSet<>();
    private boolean leaving;

    /**
     * @param heartBeat how long nothing is said before it is shown that somebody is there
     * @param perOrganisation how many may listen at once
     */
    public Listeners(ReadInboxHandler inbox, Clock clock, Duration heartBeat, int perOrganisation) {
        this.inbox = inbox;
        this.clock = clock;
        this.heartBeat = heartBeat;
        this.perOrganisation = perOrganisation;
    }

    /** Empty: the organisation has as many as it may have. */
    public synchronized Optional<Listener> admit(Listening wanted) {
        if (of(wanted.caller().organisation()) >= perOrganisation) {
            return Optional.empty();
        }
        var listener = new Listener(inbox, wanted, heartBeat, clock);
        if (leaving) {
            listener.end();
        }
        there.add(listener);
        return Optional.of(listener);
    }

    private long of(OrganisationId organisation) {
        return there.stream()
                .filter(listener -> listener.caller().organisation().equals(organisation))
                .count();
    }

    /** It listens no more; its place is free. */
    public synchronized void left(Listener listener) {
        there.remove(listener);
    }

    /** The process is about to end: all are sent away, and find another one. */
    public synchronized void sendAllAway() {
        leaving = true;
        there.forEach(Listener::end);
    }
}
