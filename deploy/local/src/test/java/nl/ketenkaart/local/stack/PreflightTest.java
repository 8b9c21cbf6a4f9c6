package nl.ketenkaart.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Checkout CHECKOUT = new Checkout(Path.of("."));

    @Test
    void a_java_that_is_too_old_is_refused() {
        assertThatThrownBy(() -> Preflight.java(17)).hasMessage("This is Java 17; the platform needs 21 or newer.");
        assertThatCode(() -> Preflight.java(21)).doesNotThrowAnyException();
    }

    @Test
    void too_little_disk_is_refused() {
        assertThatThrownBy(() -> Preflight.disk(1L << 30))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Too little disk space: 1.0 GB is free, the local stack needs 2 GB.");
        assertThatCode(() -> Preflight.disk(2L << 30)).doesNotThrowAnyException();
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_part_that_wants_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = Settings.at(CHECKOUT, other.getLocalPort() - Port.MONGODB.at(0));

            assertThatThrownBy(() -> Preflight.ports(
                            settings, List.of(SmallPart.named("mongodb").listeningAt(Port.MONGODB))))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith(
                            "Taken by another program: port " + other.getLocalPort() + " (mongodb). Free it");
        }
    }

    @Test
    void a_port_that_is_free_again_is_not_held_against_the_start() throws IOException {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        var settings = Settings.at(CHECKOUT, port - Port.MONGODB.at(0));

        assertThatCode(() -> Preflight.ports(
                        settings, List.of(SmallPart.named("mongodb").listeningAt(Port.MONGODB))))
                .doesNotThrowAnyException();
    }
}
