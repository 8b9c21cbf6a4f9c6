package nl.ketenkaart.gateway.page;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.security.OpenPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;

/** What the page loads. Only what is named in {@link PageHeaders#PATHS} is open: the rest of the viewer is not there. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebFluxConfigurer {
    private static final List<String> SCHEMAS = List.of("/v1/schemas", "/v1/schemas/*");
    private static final String DECISION_POINT = "/.well-known/authzen-configuration";
    private final String viewer;

    PageConfiguration(@Value("${ketenkaart.page.swagger-ui}") String version) {
        viewer = "classpath:/META-INF/resources/webjars/swagger-ui/" + version + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/page/*").addResourceLocations(viewer, "classpath:/page/");
    }

    @Bean
    OpenPaths openPaths() {
        var paths = new ArrayList<>(OpenPaths.STANDARD.all());
        paths.addAll(PageHeaders.PATHS);
        paths.addAll(SCHEMAS);
        paths.add(DECISION_POINT);
        return new OpenPaths(paths);
    }

    @Bean
    WebFilter pageHeaders() {
        return new PageHeaders();
    }
}
