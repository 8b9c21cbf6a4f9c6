package nl.ketenkaart.context.sight.mongo;

import nl.ketenkaart.context.contribution.Contributions;
import nl.ketenkaart.context.informationrequest.KnownToAsker;
import nl.ketenkaart.context.sight.FindSights;
import nl.ketenkaart.context.sight.OnTheCard;
import nl.ketenkaart.context.sight.Sights;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SightStore {

    @Bean
    Projections<Sights> sightProjections(Stores stores) {
        return stores.projections("sights", Sights.class, "privacy-events.v1");
    }

    @Bean
    FindSights findSights(Projections<Sights> sights) {
        return caseId -> sights.find(caseId.value()).orElse(Sights.NONE);
    }

    @Bean
    KnownToAsker knownToAsker(FindSights sights, Contributions contributions) {
        return new OnTheCard(sights, contributions);
    }
}
