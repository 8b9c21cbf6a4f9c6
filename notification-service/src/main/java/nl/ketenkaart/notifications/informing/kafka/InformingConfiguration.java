package nl.ketenkaart.notifications.informing.kafka;

import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.informing.InformPeopleHandler;
import nl.ketenkaart.notifications.informing.ToInform;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InformingConfiguration {

    @Bean
    Projections<ToInform> peopleToInform(Stores stores) {
        return stores.projections("people-to-inform", ToInform.class);
    }

    @Bean
    InformPeopleHandler informPeople(OpenFollowUpsHandler duties) {
        return new InformPeopleHandler(duties);
    }
}
