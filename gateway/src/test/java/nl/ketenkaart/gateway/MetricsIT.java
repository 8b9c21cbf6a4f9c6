package nl.ketenkaart.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.platform.testing.Metrics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What dashboard and alerts read is there, and tells of nobody. */
class MetricsIT extends AtTheGateway {

    @Value("${local.management.port}")
    int management;

    private Metrics metrics() {
        return Metrics.of("gateway", port, management, INSIDE.token());
    }

    @Test
    void the_metrics_are_those_of_the_catalogue() {
        metrics().areThoseOfTheCatalogue();
    }

    @Test
    void no_label_tells_of_anybody() {
        metrics().sayNothingOfAnybody();
    }

    @Test
    void what_is_shown_at_the_port_of_management_is_not_at_the_door() {
        assertThat(nobody().get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/actuator/health").statusCode()).isEqualTo(404);
    }
}
