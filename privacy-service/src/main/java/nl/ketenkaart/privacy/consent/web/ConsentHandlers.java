package nl.ketenkaart.privacy.consent.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.consent.AtTheTable;
import nl.ketenkaart.privacy.consent.Consents;
import nl.ketenkaart.privacy.consent.FindTable;
import nl.ketenkaart.privacy.consent.GiveConsentHandler;
import nl.ketenkaart.privacy.consent.WithdrawConsentHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentHandlers {

    @Bean
    AtTheTable atTheTable(FindTable tables, SharingAgreements agreements) {
        return new AtTheTable(tables, agreements);
    }

    @Bean
    GiveConsentHandler giveConsentHandler(AtTheTable tables, Consents consents, Clock clock) {
        return new GiveConsentHandler(tables, consents, clock);
    }

    @Bean
    WithdrawConsentHandler withdrawConsentHandler(AtTheTable tables, Consents consents, Clock clock) {
        return new WithdrawConsentHandler(tables, consents, clock);
    }
}
