package nl.ketenkaart.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void a_case_that_is_not_there_ends_with_a_sentence_that_names_those_that_are() {
        var nowhere = URI.create("http://localhost:1");
        assertThat(Demo.play("9.9", nowhere, nowhere, out)).isEqualTo(1);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("There is no case \"9.9\"", "5.3-spanish-letter");
    }

    @Test
    void a_platform_that_does_not_run_ends_with_a_sentence_that_says_so() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var nowhere = URI.create("http://localhost:" + port);
        assertThat(Demo.play("5.2", nowhere, nowhere, out)).isEqualTo(1);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Nothing answers at " + nowhere);
    }
}
