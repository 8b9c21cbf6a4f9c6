package nl.ketenkaart.privacy.amendment.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.amendment.ApproveAgreementHandler;
import nl.ketenkaart.privacy.amendment.Parties;
import nl.ketenkaart.privacy.amendment.PrepareAgreementHandler;
import nl.ketenkaart.privacy.amendment.ReadAgreements;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AmendmentConfiguration {

    @Bean
    Parties parties(SharingAgreements agreements) {
        return new Parties(agreements);
    }

    @Bean
    ReadAgreements readAgreements(FirstAgreement first, AgreementVersions versions, Parties parties, Clock clock) {
        return new ReadAgreements(first, versions, parties, clock);
    }

    @Bean
    PrepareAgreementHandler prepareAgreementHandler(
            AgreementVersions versions, FirstAgreement first, Parties parties, Clock clock) {
        return new PrepareAgreementHandler(versions, first, parties, clock);
    }

    @Bean
    ApproveAgreementHandler approveAgreementHandler(
            AgreementVersions versions,
            FirstAgreement first,
            SharingAgreements agreements,
            Parties parties,
            Clock clock) {
        return new ApproveAgreementHandler(versions, first, agreements, parties, clock);
    }
}
