package nl.ketenkaart.notifications.inbox.web;

import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ketenkaart.notifications.NotificationService;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;

@ExtendWith(EmbeddedStack.class)
class StreamsEndWithTheProcessIT {

    @Test
    void a_process_that_ends_ends_its_streams_and_does_not_wait_for_them() {
        var process =
                SpringApplication.run(NotificationService.class, "--server.port=0", "--ketenkaart.streams.poll=20ms");
        var port = process.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var stream = new StreamReader(port, professionalOf(anOrganisation("halt")), "", "")) {
            stream.awaitLine("retry: ");
            var begun = System.nanoTime();
            process.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(stream.linesUntilTheEnd()).noneMatch(line -> line.startsWith("broken"));
        }
    }
}
