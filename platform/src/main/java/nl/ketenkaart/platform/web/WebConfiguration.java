package nl.ketenkaart.platform.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
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

    /** A bare UUID in a path, by the same rule as one in a body: Spring's own editor would take a blank for none. */
    @ControllerAdvice
    static final class BareUuids {

        @InitBinder
        void strictly(WebDataBinder binder) {
            binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
                @Override
                public void setAsText(String text) {
                    setValue(Bodies.uuid(text).orElseThrow(() -> new IllegalArgumentException("not an id")));
                }
            });
        }
    }
}
