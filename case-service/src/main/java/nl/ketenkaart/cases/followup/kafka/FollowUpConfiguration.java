package nl.ketenkaart.cases.followup.kafka;

import nl.ketenkaart.cases.followup.Duties;
import nl.ketenkaart.cases.followup.FindDuties;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where it is kept how far the follow-ups were taken in. */
@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

    @Bean
    Projections<TakenIn> takenIn(Stores stores) {
        return stores.projections("follow-ups-taken-in", TakenIn.class, FollowUpEventsConsumer.TOPIC);
    }

    @Bean
    FindDuties findDuties(Projections<TakenIn> takenIn) {
        return caseId -> takenIn.find(caseId.value()).map(TakenIn::known).orElse(Duties.NONE);
    }
}
