package nl.ketenkaart.notifications.attending.kafka;

import java.time.Clock;
import nl.ketenkaart.notifications.attending.ExpectPartnersHandler;
import nl.ketenkaart.notifications.attending.Sitting;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SittingConfiguration {

    @Bean
    Projections<Sitting> sittings(Stores stores) {
        return stores.projections("sittings", Sitting.class);
    }

    @Bean
    ExpectPartnersHandler expectPartners(OpenFollowUpsHandler duties, CaseTables tables, Clock clock) {
        return new ExpectPartnersHandler(duties, tables, clock);
    }
}
