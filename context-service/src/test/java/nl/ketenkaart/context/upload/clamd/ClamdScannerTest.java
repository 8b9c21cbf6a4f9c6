package nl.ketenkaart.context.upload.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import nl.ketenkaart.context.officedocument.xml.Examining;
import nl.ketenkaart.context.upload.MemoryUploads;
import nl.ketenkaart.context.upload.ReceiveFileHandler;
import nl.ketenkaart.context.upload.ReceiveFileHandler.ReceiveFile;
import nl.ketenkaart.context.upload.ReceiveFileHandler.Reception;
import nl.ketenkaart.context.upload.Uploads.Owner;
import nl.ketenkaart.context.upload.VirusScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScannerTest {
    private final MemoryUploads uploads = new MemoryUploads();

    @Test
    void nothing_is_taken_and_nothing_stored_while_the_scanner_is_away() throws IOException {
        SocketAddress closed;
        try (var once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = once.getLocalSocketAddress();
        }
        assertThatThrownBy(() -> receive(new ClamdScanner(() -> closed), "fine"))
                .isInstanceOf(VirusScanner.Away.class);
        var nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 3310);
        assertThatThrownBy(() -> receive(new ClamdScanner(() -> nowhere), "fine"))
                .isInstanceOf(VirusScanner.Away.class);
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void what_the_scanner_does_not_answer_is_not_taken() throws IOException {
        try (var clamd = FakeClamd.at(loopback())) {
            var scanner = scanner(clamd);
            assertThatThrownBy(() -> receive(scanner, "TIRED")).isInstanceOf(VirusScanner.Away.class);
        }
        assertThat(uploads.stored).isEmpty();
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void what_the_scanner_finds_is_refused() throws IOException {
        try (var clamd = FakeClamd.at(loopback())) {
            assertThat(receive(scanner(clamd), "a BAD word")).isInstanceOf(Reception.Refused.class);
        }
        assertThat(uploads.stored).isEmpty();
    }

    @Test
    void what_it_finds_nothing_in_is_taken_and_all_of_it_was_scanned() throws IOException {
        try (var clamd = FakeClamd.at(loopback())) {
            assertThat(receive(scanner(clamd), "fine ".repeat(100_000))).isInstanceOf(Reception.Taken.class);
            assertThat(clamd.scanned).containsExactly(500_000);
        }
    }

    @Test
    void it_may_listen_on_a_socket_of_this_machine(@TempDir Path folder) throws IOException {
        try (var clamd = FakeClamd.at(UnixDomainSocketAddress.of(folder.resolve("clamd.ctl")))) {
            assertThat(receive(scanner(clamd), "fine")).isInstanceOf(Reception.Taken.class);
            assertThat(receive(scanner(clamd), "BAD")).isInstanceOf(Reception.Refused.class);
        }
    }

    @Test
    void what_takes_too_long_is_ended() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var channel = java.nio.channels.SocketChannel.open(silent.getLocalSocketAddress())) {
            var some = java.nio.ByteBuffer.allocate(1);
            assertThatThrownBy(() -> new Patience().within(Duration.ofMillis(50), channel, () -> channel.read(some)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_address_of_another_kind_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> new ClamdConfiguration().virusScanner("http://clamd:3310"))
                .hasMessageContaining("tcp://host:port");
        assertThat(new ClamdConfiguration().virusScanner("")).isSameAs(VirusScanner.NONE);
    }

    private static VirusScanner scanner(FakeClamd clamd) throws IOException {
        var address = clamd.address();
        return new ClamdScanner(() -> address);
    }

    private static SocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private Reception receive(VirusScanner scanner, String text) throws IOException {
        return new ReceiveFileHandler(uploads, Examining.docx(), scanner)
                .handle(new ReceiveFile(
                        new Owner(CASE, POLICE), "text/plain", new ByteArrayInputStream(text.getBytes(US_ASCII))));
    }
}
