package nl.ketenkaart.notifications.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The special-purpose registries of IANA (RFC 6890 and what came after), both ends of each range, and what lies beside it. */
class PublicAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255", // this network
        "10.0.0.0, 10.255.255.255", // private
        "100.64.0.0, 100.127.255.255", // shared by providers
        "127.0.0.0, 127.255.255.255", // loopback
        "169.254.0.0, 169.254.255.255", // link local, and the metadata of clouds
        "172.16.0.0, 172.31.255.255", // private
        "192.0.0.0, 192.0.0.255", // protocol assignments
        "192.0.2.0, 192.0.2.255", // documentation
        "192.31.196.0, 192.31.196.255", // AS112
        "192.52.193.0, 192.52.193.255", // AMT
        "192.88.99.0, 192.88.99.255", // 6to4 relays
        "192.168.0.0, 192.168.255.255", // private
        "192.175.48.0, 192.175.48.255", // AS112
        "198.18.0.0, 198.19.255.255", // benchmarks
        "198.51.100.0, 198.51.100.255", // documentation
        "203.0.113.0, 203.0.113.255", // documentation
        "224.0.0.0, 239.255.255.255", // multicast
        "240.0.0.0, 255.255.255.255" // reserved, broadcast
    })
    void a_special_range_of_ipv4_is_not_public_from_its_first_to_its_last_address(String first, String last) {
        assertThat(isPublic(first)).isFalse();
        assertThat(isPublic(last)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "::, ::1", // unspecified, loopback
        "::2, ::ffff", // IPv4-compatible
        "::127.0.0.1, ::8.8.8.8", // IPv4-compatible
        "64:ff9b::, 64:ff9b::ffff:ffff", // NAT64
        "64:ff9b::127.0.0.1, 64:ff9b::8.8.8.8", // NAT64 of addresses inside and outside
        "64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff", // NAT64, local
        "100::, 100::ffff:ffff:ffff:ffff", // discard
        "100:0:0:1::, 100:0:0:1:ffff:ffff:ffff:ffff", // dummy
        "2001::, 2001:0:ffff:ffff:ffff:ffff:ffff:ffff", // Teredo
        "2001:1::1, 2001:1::3", // PCP, TURN, DNS-SD
        "2001:2::, 2001:2:0:ffff:ffff:ffff:ffff:ffff", // benchmarks
        "2001:3::, 2001:3:ffff:ffff:ffff:ffff:ffff:ffff", // AMT
        "2001:4:112::, 2001:4:112:ffff:ffff:ffff:ffff:ffff", // AS112
        "2001:10::, 2001:1f:ffff:ffff:ffff:ffff:ffff:ffff", // ORCHID
        "2001:20::, 2001:2f:ffff:ffff:ffff:ffff:ffff:ffff", // ORCHIDv2
        "2001:30::, 2001:3f:ffff:ffff:ffff:ffff:ffff:ffff", // drones
        "2001:40::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", // protocol assignments
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", // documentation
        "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // 6to4
        "2002:7f00:1::, 2002:a9fe:a9fe::", // 6to4 of 127.0.0.1 and of 169.254.169.254
        "2002:808:808::, 2002:c0a8:101::1", // 6to4 of 8.8.8.8 and of 192.168.1.1
        "2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff", // AS112
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", // documentation
        "5f00::, 5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // segment routing
        "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // unique local
        "fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // link local
        "fec0::, feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // site local, given up
        "ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // multicast
        "200::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", // not given out
        "4000::, fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" // not given out
    })
    void a_special_range_of_ipv6_is_not_public_from_its_first_to_its_last_address(String first, String last) {
        assertThat(isPublic(first)).isFalse();
        assertThat(isPublic(last)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "2000::",
                "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:200::",
                "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db9::",
                "2001:4860:4860::8888",
                "2003::",
                "2620:4f:7fff:ffff:ffff:ffff:ffff:ffff",
                "2620:4f:8001::",
                "2a00:1450:4001::1",
                "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "3fff:1000::"
            })
    void what_lies_beside_a_range_is_public(String address) {
        assertThat(isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "0.0.0.0", "255.255.255.255"})
    void an_ipv4_address_written_as_ipv6_is_what_it_is_as_ipv4(String inside) throws UnknownHostException {
        assertThat(isPublic("::ffff:" + inside)).isFalse();
        assertThat(PublicAddresses.holds(mapped(inside))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8"})
    void a_public_one_that_stays_ipv6_is_not_called_that_way(String outside) throws UnknownHostException {
        assertThat(InetAddress.getByName("::ffff:" + outside)).isInstanceOf(Inet4Address.class);
        assertThat(isPublic("::ffff:" + outside)).isTrue();
        assertThat(PublicAddresses.holds(mapped(outside))).isFalse();
    }

    /** Its sixteen bytes, which the JDK otherwise takes for an IPv4 address. */
    private static InetAddress mapped(String four) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        System.arraycopy(InetAddress.getByName(four).getAddress(), 0, bytes, 12, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }

    private static boolean isPublic(String literal) {
        try {
            return PublicAddresses.holds(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
