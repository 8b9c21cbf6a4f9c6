package nl.ketenkaart.privacy.session.web;

import java.time.Clock;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.session.LookAtSessions;
import nl.ketenkaart.privacy.session.LookAtSessions.AgendaTags;
import nl.ketenkaart.privacy.session.LookAtSessions.Recording;
import nl.ketenkaart.privacy.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionViewConfiguration {

    /** The same tag as the organiser gets for its write, since it is of the same path. */
    @Bean
    AgendaTags agendaTags(EntityTags tags) {
        return (organiser, session, revision) ->
                tags.ofRevision(organiser, "/v1/sessions/" + session + "/agenda", revision);
    }

    @Bean
    LookAtSessions lookAtSessions(
            Sessions sessions, CaseFiles files, SharingAgreements agreements, Recording recording, AgendaTags tags) {
        return new LookAtSessions(sessions, files, agreements, recording, tags);
    }

    @Bean
    Recording recording(Disclosures disclosures, Clock clock) {
        return new Recording(disclosures, clock);
    }
}
