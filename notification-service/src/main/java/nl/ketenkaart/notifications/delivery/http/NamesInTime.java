package nl.ketenkaart.notifications.delivery.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks each name up on a thread of its own, and gives up after a while. The JDK asks the operating system, which takes as long as the
 * name servers of a sink let it, and holds up the thread below a virtual one meanwhile: two such names, and no other sink would be told
 * anything on two processors.
 */
final class NamesInTime implements DnsResolver {
    private final DnsResolver names;
    private final Duration longest;

    NamesInTime(DnsResolver names, Duration longest) {
        this.names = names;
        this.longest = longest;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = new FutureTask<>(() -> names.resolve(host));
        Thread.ofPlatform().name("sink-names").daemon().start(found);
        try {
            return found.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
