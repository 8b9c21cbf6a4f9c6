package nl.ketenkaart.context.upload.clamd;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;
import nl.ketenkaart.context.upload.VirusScanner;

/** A connection for each file, as clamd's INSTREAM wants it. */
final class ClamdScanner implements VirusScanner {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private final Supplier<SocketAddress> address;
    private final Patience patience = new Patience();

    ClamdScanner(Supplier<SocketAddress> address) {
        this.address = address;
    }

    @Override
    public Scan begin() {
        try {
            var to = address.get();
            var channel = to instanceof java.net.UnixDomainSocketAddress
                    ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                    : SocketChannel.open();
            try {
                patience.within(TO_CONNECT, channel, () -> channel.connect(to));
                return new ClamdScan(channel, patience);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | java.nio.channels.UnresolvedAddressException e) {
            throw new Away(e);
        }
    }
}
