package nl.ketenkaart.privacy.preview.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.preview.PreviewContribution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PreviewConfiguration {

    @Bean
    PreviewContribution previewContribution(CaseFiles files, SharingAgreements agreements, Clock clock) {
        return new PreviewContribution(files, agreements, clock);
    }
}
