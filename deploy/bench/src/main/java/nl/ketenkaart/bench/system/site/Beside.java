package nl.ketenkaart.bench.system.site;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.stack.Part;

/**
 * A process beside the stack.
 *
 * @param port at which it listens once it is up
 */
record Beside(String name, int port, List<String> command) implements Part {

    @Override
    public Set<Port> ports() {
        return Set.of();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
