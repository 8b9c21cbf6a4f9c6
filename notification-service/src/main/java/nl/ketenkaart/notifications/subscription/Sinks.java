package nl.ketenkaart.notifications.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be a sink, by how they are written: https, a host, nothing secret in them. Where the host's name leads is asked
 * at each call.
 *
 * @param allowedHosts hosts that may also be called over http and at private addresses; for one machine's own stack and for tests
 */
public record Sinks(Set<String> allowedHosts) {
    private static final int LONGEST = 2000;

    public Sinks {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** What is wrong with it; empty: nothing. */
    public Optional<String> fault(String sink) {
        try {
            return fault(new URI(sink));
        } catch (URISyntaxException e) {
            return Optional.of("is not a URI");
        }
    }

    private Optional<String> fault(URI uri) {
        if (uri.getHost() == null || uri.toString().length() > LONGEST) {
            return Optional.of("must be an absolute https URI with a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must not hold a user, a password or a fragment");
        }
        var http = "http".equalsIgnoreCase(uri.getScheme()) && allowsAll(uri.getHost());
        return "https".equalsIgnoreCase(uri.getScheme()) || http ? Optional.empty() : Optional.of("must be https");
    }

    /** Whether a host is on the list of those that may be called anywhere. */
    public boolean allowsAll(String host) {
        return allowedHosts.contains(host);
    }
}
