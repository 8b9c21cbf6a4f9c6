package nl.ketenkaart.privacy.owed.web;

import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.owed.LookAtOwed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OwedConfiguration {

    @Bean
    LookAtOwed lookAtOwed(OpenCase opening) {
        return new LookAtOwed(opening);
    }
}
