package nl.ketenkaart.privacy.extension.web;

import java.time.Clock;
import nl.ketenkaart.privacy.extension.ExtendRetentionHandler;
import nl.ketenkaart.privacy.extension.LookAtRetention;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.retention.Retentions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtensionConfiguration {

    @Bean
    ExtendRetentionHandler extendRetentionHandler(OpenCase opening, Retentions retentions, Clock clock) {
        return new ExtendRetentionHandler(opening, retentions, clock);
    }

    @Bean
    LookAtRetention lookAtRetention(OpenCase opening, Retentions retentions) {
        return new LookAtRetention(opening, retentions);
    }
}
