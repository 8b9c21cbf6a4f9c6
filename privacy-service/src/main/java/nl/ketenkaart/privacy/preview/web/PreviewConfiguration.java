package nl.ketenkaart.privacy.preview.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.preview.PreviewContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

    @Bean
    PreviewContribution previewContribution(OpenCase opening, SharingAgreements agreements, Clock clock) {
        return new PreviewContribution(opening, agreements, clock);
    }
}
