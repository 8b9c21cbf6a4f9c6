package nl.ketenkaart.notifications.delivery.web;

import java.time.Clock;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.delivery.ReadDeliveriesHandler;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the log of deliveries on the subscriptions. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    ReadDeliveriesHandler readDeliveries(ManageSubscriptionsHandler subscriptions, CaseTables tables, Clock clock) {
        return new ReadDeliveriesHandler(subscriptions, tables, clock);
    }
}
