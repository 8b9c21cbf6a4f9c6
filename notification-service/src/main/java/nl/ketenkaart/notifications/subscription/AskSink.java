package nl.ketenkaart.notifications.subscription;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks a sink whether it wants to be told at all (CloudEvents HTTP WebHook, 4: validation), so that nobody can have our news sent
 * to somebody who never asked. Blocks for some seconds at most; a sink that cannot be reached has not agreed.
 */
public interface AskSink {

    /** The pace that it allows, zero for any; empty: it does not agree. */
    Optional<Duration> allows(URI sink);
}
