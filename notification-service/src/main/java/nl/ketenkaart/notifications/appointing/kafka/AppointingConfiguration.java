package nl.ketenkaart.notifications.appointing.kafka;

import nl.ketenkaart.notifications.appointing.AppointDirectorsHandler;
import nl.ketenkaart.notifications.appointing.ToAppoint;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AppointingConfiguration {

    @Bean
    Projections<ToAppoint> directorsToAppoint(Stores stores) {
        return stores.projections("directors-to-appoint", ToAppoint.class);
    }

    @Bean
    AppointDirectorsHandler appointDirectors(OpenFollowUpsHandler duties) {
        return new AppointDirectorsHandler(duties);
    }
}
