package nl.ketenkaart.privacy.owed.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.owed.LookAtOwed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OwedConfiguration {

    @Bean
    LookAtOwed lookAtOwed(CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Clock clock) {
        return new LookAtOwed(files, agreements, disclosures, clock);
    }
}
