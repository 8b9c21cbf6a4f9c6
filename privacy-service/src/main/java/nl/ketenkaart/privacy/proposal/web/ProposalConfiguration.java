package nl.ketenkaart.privacy.proposal.web;

import java.time.Clock;
import nl.ketenkaart.privacy.proposal.ProposeSlots;
import nl.ketenkaart.privacy.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProposalConfiguration {

    @Bean
    ProposeSlots proposeSlots(Sessions sessions, Clock clock) {
        return new ProposeSlots(sessions, clock);
    }
}
