package nl.ketenkaart.notifications.delivery.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.ketenkaart.notifications.subscription.Sinks;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a sink, once for each connection, which is then made to these very addresses: a name that leads elsewhere a
 * moment later (DNS rebinding) gains nothing. One address that is not public refuses them all.
 */
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final Sinks sinks;

    CheckedNames(DnsResolver names, Sinks sinks) {
        this.names = names;
        this.sinks = sinks;
    }

    /** The name leads to an address that is not called. */
    static final class AddressRefused extends UnknownHostException {
        AddressRefused() {
            super("not a public address");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var address : addresses) {
            if (!sinks.allowsAll(host) && !PublicAddresses.holds(address)) {
                throw new AddressRefused();
            }
        }
        return addresses;
    }

    /** The name itself: what it is an alias of makes no difference. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
