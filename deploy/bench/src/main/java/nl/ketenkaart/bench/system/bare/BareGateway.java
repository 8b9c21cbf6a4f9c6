package nl.ketenkaart.bench.system.bare;

import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Cloud Gateway with one route and nothing else. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareGateway {
    private static final String ROUTE = "spring.cloud.gateway.server.webflux.routes[0].";

    /** @param words where it leads to, then settings */
    public static void main(String[] words) {
        System.setProperty(ROUTE + "id", "all");
        System.setProperty(ROUTE + "uri", words[0]);
        System.setProperty(ROUTE + "predicates[0]", "Path=/**");
        System.setProperty("spring.web.resources.add-mappings", "false");
        Bare.start(
                BareGateway.class,
                List.of("org.springframework.cloud.gateway.config.GatewayAuto"),
                List.of(words).subList(1, words.length).toArray(String[]::new));
    }
}
