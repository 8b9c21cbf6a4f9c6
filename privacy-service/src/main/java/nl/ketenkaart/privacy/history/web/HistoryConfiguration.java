package nl.ketenkaart.privacy.history.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.history.LookAtHistory;
import nl.ketenkaart.privacy.history.LookAtHistory.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    LookAtHistory lookAtHistory(
            CaseFiles files,
            EarlierWordings earlier,
            SharingAgreements agreements,
            Disclosures disclosures,
            Clock clock) {
        return new LookAtHistory(new Stored(files, earlier), agreements, disclosures, clock);
    }
}
