package nl.ketenkaart.platform.observation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.ketenkaart.platform.trace.Spans;
import nl.ketenkaart.platform.trace.otlp.TraceConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/** What every process shows of itself, the gateway too; each has a {@code management.server.port} of its own to show it at. */
@Configuration(proxyBeanMethods = false)
@Import(TraceConfiguration.class)
@PropertySource("classpath:nl/ketenkaart/platform/observation/observation.properties")
public class ObservationConfiguration {

    /**
     * @throws IllegalStateException where metrics would be shown to partners
     */
    public ObservationConfiguration(Environment environment) {
        if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
            throw new IllegalStateException(
                    "management.server.port is not a port of its own: partners would see metrics");
        }
    }

    @Bean
    CallersKind callersKind() {
        return new CallersKind();
    }

    @Bean
    AnsweredRequests answeredRequests(MeterRegistry metrics, Spans spans, Clock clock) {
        return new AnsweredRequests(metrics, spans, clock);
    }
}
