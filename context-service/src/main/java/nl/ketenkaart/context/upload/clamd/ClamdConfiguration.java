package nl.ketenkaart.context.upload.clamd;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.util.Objects;
import java.util.function.Supplier;
import nl.ketenkaart.context.upload.VirusScanner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClamdConfiguration {

    /** {@code tcp://host:3310} or {@code unix:/run/clamav/clamd.ctl}; nothing: no scanner. */
    @Bean
    VirusScanner virusScanner(@Value("${ketenkaart.clamd:}") String address) {
        return address.isBlank() ? VirusScanner.NONE : new ClamdScanner(addressOf(URI.create(address)));
    }

    /** A host is looked up at each scan: the scanner may move. */
    private static Supplier<SocketAddress> addressOf(URI address) {
        return switch (Objects.requireNonNullElse(address.getScheme(), "")) {
            case "tcp" -> () -> new InetSocketAddress(address.getHost(), address.getPort());
            case "unix" -> () -> UnixDomainSocketAddress.of(address.getPath());
            default ->
                throw new IllegalArgumentException(
                        "ketenkaart.clamd must be tcp://host:port or unix:/path, not " + address);
        };
    }
}
