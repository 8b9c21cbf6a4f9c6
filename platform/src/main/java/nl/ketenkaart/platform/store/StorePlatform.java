package nl.ketenkaart.platform.store;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.SealedJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The stores of a service, in the database that bears its name. */
@Configuration(proxyBeanMethods = false)
public class StorePlatform {

    @Bean
    OutboxRelay outboxRelay(Publisher publisher, MeterRegistry metrics, Clock clock) {
        return new OutboxRelay(publisher, new OutboxAge(metrics, clock));
    }

    @Bean
    Stores stores(
            MongoClient client,
            @Value("${spring.application.name}") String service,
            SealedJson json,
            JsonMapper mapper,
            OutboxRelay relay) {
        return new Stores(client.getDatabase(service), json, mapper, relay);
    }
}
