package nl.ketenkaart.privacy.letter.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.letter.PrintLetter;
import nl.ketenkaart.privacy.letter.Printer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    PrintLetter printLetter(
            CaseFiles files, SharingAgreements agreements, Disclosures disclosures, Printer printer, Clock clock) {
        return new PrintLetter(files, agreements, disclosures, printer, clock);
    }
}
