package nl.ketenkaart.privacy.history.web;

import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.history.LookAtHistory;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    LookAtHistory lookAtHistory(OpenCase opening, EarlierWordings earlier) {
        return new LookAtHistory(opening, earlier);
    }
}
