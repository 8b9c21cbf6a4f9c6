package nl.ketenkaart.privacy;

import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Metrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** What dashboard and alerts read is there, and tells of nobody. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MetricsIT {

    @Value("${local.server.port}")
    int port;

    @Value("${local.management.port}")
    int management;

    private Metrics metrics() {
        return Metrics.of(
                "privacy-service", port, management, EmbeddedStack.issuer().machine("halt", "HALT"));
    }

    @Test
    void the_metrics_are_those_of_the_catalogue() {
        metrics().areThoseOfTheCatalogue();
    }

    @Test
    void no_label_tells_of_anybody() {
        metrics().sayNothingOfAnybody();
    }
}
