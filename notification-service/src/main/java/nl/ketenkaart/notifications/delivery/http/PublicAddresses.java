package nl.ketenkaart.notifications.delivery.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet, by the special-purpose registries of IANA (RFC 6890 and what came after). Of IPv6
 * only global unicast, and of that nothing that holds an IPv4 address within (6to4, Teredo, NAT64), which would lead around this.
 */
final class PublicAddresses {
    private static final List<Range> NOT_IPV4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Range::of)
            .toList();
    private static final Range GLOBAL_UNICAST = Range.of("2000::/3");
    private static final List<Range> NOT_IPV6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
            .map(Range::of)
            .toList();

    private PublicAddresses() {}

    static boolean holds(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> NOT_IPV4.stream().noneMatch(range -> range.holds(four));
            case Inet6Address six ->
                GLOBAL_UNICAST.holds(six) && NOT_IPV6.stream().noneMatch(range -> range.holds(six));
            default -> false;
        };
    }

    /** Addresses that begin alike. */
    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            var parts = text.split("/", -1);
            return new Range(literal(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        /** Of the JDK's methods the one that reads literals: for those no name is looked up. */
        private static InetAddress literal(String text) {
            try {
                return InetAddress.getByName(text);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
