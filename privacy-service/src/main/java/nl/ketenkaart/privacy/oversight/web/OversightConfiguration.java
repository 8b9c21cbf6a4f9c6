package nl.ketenkaart.privacy.oversight.web;

import java.time.Clock;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.glass.GlassGrants;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.oversight.BreakGlassHandler;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Recording;
import nl.ketenkaart.privacy.oversight.ReviewBreakGlassHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OversightConfiguration {

    @Bean
    BreakGlassHandler breakGlassHandler(OpenCase opening, GlassGrants grants, Clock clock) {
        return new BreakGlassHandler(opening, grants, clock);
    }

    @Bean
    ReviewBreakGlassHandler reviewBreakGlassHandler(OpenCase opening, GlassGrants grants, Clock clock) {
        return new ReviewBreakGlassHandler(opening, grants, clock);
    }

    @Bean
    Recording recordingOfOversight(Disclosures disclosures, Clock clock) {
        return new Recording(disclosures, clock);
    }

    @Bean
    LookAtBrokenGlass lookAtBrokenGlass(
            CaseIndex index,
            GlassGrants grants,
            OpenCase opening,
            SharingAgreements agreements,
            Recording recordingOfOversight) {
        return new LookAtBrokenGlass(index, grants, opening, agreements, recordingOfOversight);
    }
}
