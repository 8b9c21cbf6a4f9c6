package nl.ketenkaart.privacy.authzen.web;

import java.util.ArrayList;
import nl.ketenkaart.platform.security.OpenPaths;
import nl.ketenkaart.privacy.authzen.DecideAccess;
import nl.ketenkaart.privacy.authzen.SearchAccess;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.opening.OpenCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuthzenConfiguration {

    @Bean
    OpenPaths openPaths() {
        var paths = new ArrayList<>(OpenPaths.STANDARD.all());
        paths.add("/.well-known/authzen-configuration");
        return new OpenPaths(paths);
    }

    @Bean
    DecideAccess decideAccess(OpenCase opening, Disclosures disclosures) {
        return new DecideAccess(opening, disclosures);
    }

    @Bean
    SearchAccess searchAccess(OpenCase opening, CaseIndex index, Disclosures disclosures) {
        return new SearchAccess(opening, index, disclosures);
    }
}
