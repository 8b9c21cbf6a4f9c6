package nl.ketenkaart.privacy.holding.web;

import java.time.Clock;
import nl.ketenkaart.privacy.casefile.EarlierWordings;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.holding.DecidePartHandler;
import nl.ketenkaart.privacy.holding.LookAtParts;
import nl.ketenkaart.privacy.holding.OpenPart;
import nl.ketenkaart.privacy.holding.StillAsked;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.retention.KeptFiles;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoldingConfiguration {

    @Bean
    OpenPart openPart(OpenCase opening, KeptFiles kept, SubjectAccesses requests, SubjectAccessParts parts) {
        return new OpenPart(opening, kept, requests, parts);
    }

    @Bean
    StillAsked stillAsked(SubjectAccesses requests, SubjectAccessParts parts) {
        return new StillAsked(requests, parts);
    }

    @Bean
    LookAtParts lookAtParts(OpenPart opening, EarlierWordings earlier, Disclosures disclosures) {
        return new LookAtParts(opening, earlier, disclosures);
    }

    @Bean
    DecidePartHandler.Past past(EarlierWordings earlier, LoggedLines log, Pseudonyms pseudonyms) {
        return new DecidePartHandler.Past(earlier, log, pseudonyms);
    }

    @Bean
    DecidePartHandler decidePartHandler(
            OpenPart opening, DecidePartHandler.Past past, RetentionTerms terms, Clock clock) {
        return new DecidePartHandler(opening, past, terms, clock);
    }
}
