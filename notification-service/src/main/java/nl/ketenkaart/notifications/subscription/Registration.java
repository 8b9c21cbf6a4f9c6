package nl.ketenkaart.notifications.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;

/**
 * What was asked for: who wants to be told, where, and of which news.
 *
 * @param by who registered it; it is told what this one may be told, no more
 * @param types CloudEvents types; none: of every kind
 * @param pace between two deliveries at least, as the sink allowed when it was asked; zero: as fast as they come
 */
public record Registration(Caller by, URI sink, Set<String> types, Duration pace, Instant at) {
    public Registration {
        types = Set.copyOf(types);
    }
}
