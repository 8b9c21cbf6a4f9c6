package nl.ketenkaart.context.upload.clamd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks clamd's INSTREAM: finds whatever holds the word BAD, and says that it is tired of what holds TIRED. */
public final class FakeClamd implements AutoCloseable {
    private final ServerSocketChannel server;
    public final List<Integer> scanned = new CopyOnWriteArrayList<>();

    private FakeClamd(ServerSocketChannel server) {
        this.server = server;
    }

    public static FakeClamd at(SocketAddress address) {
        try {
            var server = address instanceof java.net.UnixDomainSocketAddress
                    ? ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                    : ServerSocketChannel.open();
            server.bind(address);
            var clamd = new FakeClamd(server);
            Thread.ofVirtual().start(clamd::serve);
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SocketAddress address() throws IOException {
        return server.getLocalAddress();
    }

    private void serve() {
        try {
            while (true) {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void answer(SocketChannel caller) {
        try (caller) {
            var in = new DataInputStream(Channels.newInputStream(caller));
            var command = new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII);
            var file = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            scanned.add(file.size());
            var text = command.equals("zINSTREAM\0") ? file.toString(ISO_8859_1) : "TIRED";
            var says = text.contains("BAD")
                    ? "stream: Something-Bad FOUND\0"
                    : text.contains("TIRED") ? "INSTREAM size limit exceeded. ERROR\0" : "stream: OK\0";
            caller.write(ByteBuffer.wrap(says.getBytes(US_ASCII)));
        } catch (IOException e) {
            // the caller left
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
