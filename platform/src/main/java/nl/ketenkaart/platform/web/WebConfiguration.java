package nl.ketenkaart.platform.web;

import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Teaches WebFlux our arguments. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebFluxConfigurer {
    private final ConsistencyTokens tokens;
    private final JsonMapper mapper;

    WebConfiguration(ConsistencyTokens tokens, JsonMapper mapper) {
        this.tokens = tokens;
        this.mapper = mapper;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new Requests(tokens));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new PathValues(mapper));
    }
}
