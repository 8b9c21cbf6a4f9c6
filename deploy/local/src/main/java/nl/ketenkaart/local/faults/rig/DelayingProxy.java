package nl.ketenkaart.local.faults.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Hands every connection on to a port of this machine, each piece of it as late as was said last. */
public final class DelayingProxy implements AutoCloseable {
    private static final int PIECE = 16 * 1024;
    private static final int BACKLOG = 50;
    private final ServerSocket door;
    private final int behind;
    private volatile Duration delay = Duration.ZERO;

    private DelayingProxy(ServerSocket door, int behind) {
        this.door = door;
        this.behind = behind;
    }

    /** One on a port that is free, in front of this one. */
    public static DelayingProxy before(int port) {
        try {
            var proxy = new DelayingProxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().start(proxy::listen);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on, in both directions. */
    public void delay(Duration by) {
        delay = by;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var front = door.accept();
                Thread.ofVirtual().start(() -> connect(front));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket front) {
        try (front;
                var back = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            front.setTcpNoDelay(true);
            back.setTcpNoDelay(true);
            var answers = Thread.ofVirtual().start(() -> pump(back, front));
            pump(front, back);
            answers.join();
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of one direction is the end of both. */
    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var piece = new byte[PIECE];
            for (int length = from.getInputStream().read(piece); length >= 0; ) {
                Thread.sleep(delay);
                to.getOutputStream().write(piece, 0, length);
                length = from.getInputStream().read(piece);
            }
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
