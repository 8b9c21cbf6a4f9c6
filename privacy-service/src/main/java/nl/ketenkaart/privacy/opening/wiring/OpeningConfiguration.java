package nl.ketenkaart.privacy.opening.wiring;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    OpenCase openCase(CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        return new OpenCase(files, agreements, disclosures, clock);
    }
}
