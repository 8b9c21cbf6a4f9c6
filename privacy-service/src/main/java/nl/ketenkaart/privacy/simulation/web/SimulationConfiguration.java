package nl.ketenkaart.privacy.simulation.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.amendment.Parties;
import nl.ketenkaart.privacy.amendment.ReadAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.simulation.SimulateAgreement;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Cases;
import nl.ketenkaart.privacy.simulation.SimulateAgreement.Recording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulationConfiguration {

    @Bean
    Cases casesToSimulate(CaseIndex index, CaseFiles files) {
        return new Cases(index, files);
    }

    @Bean
    Recording recordingOfSimulations(Disclosures disclosures, Clock clock) {
        return new Recording(disclosures, clock);
    }

    @Bean
    SimulateAgreement simulateAgreement(
            ReadAgreements reading, Parties parties, SharingAgreements agreements, Cases cases, Recording recording) {
        return new SimulateAgreement(reading, parties, agreements, cases, recording);
    }
}
