package nl.ketenkaart.privacy.explanation.web;

import nl.ketenkaart.privacy.explanation.ExplainItem;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplanationConfiguration {

    @Bean
    ExplainItem explainItem(OpenCase opening) {
        return new ExplainItem(opening);
    }
}
