package nl.ketenkaart.platform.web;

import java.time.Clock;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.observation.ObservationConfiguration;
import nl.ketenkaart.platform.problem.ProblemHandler;
import nl.ketenkaart.platform.revocation.RevocationConfiguration;
import nl.ketenkaart.platform.security.OpenPaths;
import nl.ketenkaart.platform.security.SecurityConfiguration;
import nl.ketenkaart.platform.stream.GoneClients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What every process at the edge has, the gateway too: the token is checked, and whatever goes wrong leaves as a problem. */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityConfiguration.class,
    RevocationConfiguration.class,
    ProblemHandler.class,
    GoneClients.class,
    ObservationConfiguration.class
})
public class EdgePlatform {

    @Bean
    @ConditionalOnMissingBean
    OpenPaths openPaths() {
        return OpenPaths.STANDARD;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JsonMapper jsonMapper() {
        return Json.mapper();
    }
}
