package nl.ketenkaart.notifications.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for: who wants to be told, where, and of which news.
 *
 * @param by who registered it; it is told what this one may be told, no more
 * @param types CloudEvents types; none: of every kind
 * @param pace between two deliveries at least, as the sink allowed when it was asked; zero: as fast as they come
 * @param rightsAsOf when the token was issued that told of the rights; null: none was kept, then when it was registered
 */
public record Registration(
        Caller by,
        URI sink,
        Set<String> types,
        Duration pace,
        Instant at,
        @Nullable Instant rightsAsOf) {
    public Registration {
        types = Set.copyOf(types);
    }

    Rights.Standing standing(Rights rights) {
        return rights.since(by, rightsAsOf == null ? at : rightsAsOf);
    }

    /** The same, on behalf of somebody else or with other rights. */
    Registration onBehalfOf(Caller caller, Instant issued) {
        return new Registration(caller, sink, types, pace, at, issued);
    }
}
