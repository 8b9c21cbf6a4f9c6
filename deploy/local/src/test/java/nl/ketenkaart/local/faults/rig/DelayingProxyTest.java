package nl.ketenkaart.local.faults.rig;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DelayingProxyTest {
    private static final int FOREVER = 10_000;

    @Test
    void what_is_said_arrives_as_it_was_said_and_as_late_as_was_asked() throws Exception {
        try (var behind = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var proxy = DelayingProxy.before(behind.getLocalPort());
                var front = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                var back = behind.accept()) {
            back.setSoTimeout(FOREVER);
            assertThat(took(front, back)).isPositive();
            proxy.delay(Duration.ofMillis(300));
            assertThat(took(front, back)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    private static Duration took(Socket from, Socket to) throws Exception {
        var began = System.nanoTime();
        from.getOutputStream().write("ping".getBytes(UTF_8));
        assertThat(to.getInputStream().readNBytes(4)).asString(UTF_8).isEqualTo("ping");
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void when_one_side_ends_the_other_one_does() throws Exception {
        try (var behind = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var proxy = DelayingProxy.before(behind.getLocalPort());
                var front = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                var back = behind.accept()) {
            front.setSoTimeout(FOREVER);
            back.close();
            assertThat(front.getInputStream().read()).isEqualTo(-1);
        }
    }
}
