package nl.ketenkaart.context.document.internal;

import nl.ketenkaart.context.document.Documents;
import nl.ketenkaart.context.document.FindDocument;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.platform.security.InternalRoads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration(proxyBeanMethods = false)
class InternalRoadConfiguration {
    private static final String HERE = "context-service";
    private static final String WHO_DECIDES = "privacy-service";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain internalRoad(InternalRoads roads, ServerHttpSecurity http) {
        return roads.only(http, HERE, WHO_DECIDES);
    }

    @Bean
    FindDocument findDocument(Documents documents, Uploads uploads) {
        return new FindDocument(documents, uploads);
    }
}
