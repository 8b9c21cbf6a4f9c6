package nl.ketenkaart.notifications.request.kafka;

import java.time.Clock;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.request.SettleRequestHandler;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    Projections<RequestProgress> requestProgress(Stores stores) {
        return stores.projections("request-progress", RequestProgress.class, ContextEventsConsumer.TOPIC);
    }

    @Bean
    SettleRequestHandler settleRequest(FollowUps followUps, Clock clock) {
        return new SettleRequestHandler(followUps, clock);
    }
}
