package nl.ketenkaart.privacy.agreement.mongo;

import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.agreement.VersionsInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

    @Bean
    AgreementVersions agreementVersions(Stores stores) {
        return new MongoAgreementVersions(stores);
    }

    @Bean
    SharingAgreements sharingAgreements(FirstAgreement first, AgreementVersions versions) {
        return new VersionsInForce(first, versions);
    }
}
