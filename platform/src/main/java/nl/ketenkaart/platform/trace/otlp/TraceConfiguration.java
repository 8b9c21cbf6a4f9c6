package nl.ketenkaart.platform.trace.otlp;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import nl.ketenkaart.platform.trace.Spans;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spans go to {@code ketenkaart.traces.endpoint} (OTLP over HTTP); without one nobody hears of them. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("ketenkaart.traces.endpoint")
    OtlpSpans otlpSpans(
            @Value("${spring.application.name}") String service,
            @Value("${ketenkaart.traces.endpoint}") String endpoint,
            @Value("${ketenkaart.traces.share:0.1}") double share) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint).build();
        return new OtlpSpans(
                service, share, BatchSpanProcessor.builder(exporter).build());
    }

    @Bean
    @ConditionalOnMissingBean
    Spans nobodyHearsOfSpans() {
        return Spans.NONE;
    }
}
