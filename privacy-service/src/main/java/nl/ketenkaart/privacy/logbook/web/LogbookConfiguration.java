package nl.ketenkaart.privacy.logbook.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.logbook.LookAtDisclosures;
import nl.ketenkaart.privacy.logbook.ReadProcessingLog;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogbookConfiguration {

    @Bean
    LookAtDisclosures lookAtDisclosures(OpenCase opening, LoggedLines log) {
        return new LookAtDisclosures(opening, log);
    }

    @Bean
    ReadProcessingLog readProcessingLog(
            LoggedLines log,
            Pseudonyms pseudonyms,
            SharingAgreements agreements,
            Disclosures disclosures,
            Clock clock) {
        return new ReadProcessingLog(log, pseudonyms, agreements, disclosures, clock);
    }
}
