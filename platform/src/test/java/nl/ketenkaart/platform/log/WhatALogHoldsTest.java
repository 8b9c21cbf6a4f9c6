package nl.ketenkaart.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import nl.ketenkaart.platform.trace.Trace;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as it is in a cluster, by the very settings that are used there. */
class WhatALogHoldsTest {
    private static final Path SETTINGS = Path.of("../deploy/kubernetes/base/settings/every-service.yaml");
    private static final String CONTENT = "the child was seen alone at night";
    private final LoggerContext context = new LoggerContext();

    private JsonNode logged(Throwable thrown) throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("cluster", new FileSystemResource(SETTINGS))
                .forEach(environment.getPropertySources()::addLast);
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        var event = new LoggingEvent(
                "nl.ketenkaart", context.getLogger("somewhere"), Level.ERROR, "it failed", thrown, new Object[0]);
        event.setMDCPropertyMap(MDC.getCopyOfContextMap() == null ? Map.of() : MDC.getCopyOfContextMap());
        return JsonMapper.shared().readTree(encoder.encode(event));
    }

    @Test
    void what_an_exception_says_is_not_logged_only_what_and_where_it_is() throws IOException {
        var line = logged(new IllegalStateException(CONTENT, new IOException("because " + CONTENT)));
        assertThat(line.toString()).doesNotContain(CONTENT);
        assertThat(line.at("/error/type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.at("/error/stack_trace").asString())
                .contains("WhatALogHoldsTest", "Caused by: java.io.IOException");
        assertThat(line.path("message").asString()).isEqualTo("it failed");
    }

    @Test
    void a_line_bears_the_flow_in_which_it_was_logged() throws IOException {
        var trace = Trace.under(null);
        var line = trace.during(() -> {
            try {
                return logged(new IllegalStateException());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(line.at("/trace/id").asString()).isEqualTo(trace.traceId());
        assertThat(line.at("/span/id").asString()).isEqualTo(trace.spanId());
        assertThat(logged(new IllegalStateException()).has("trace")).isFalse();
    }
}
