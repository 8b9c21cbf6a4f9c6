package nl.ketenkaart.platform.keys.kafka;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.keys.ErasingHere;
import nl.ketenkaart.platform.keys.ErasureNews;
import nl.ketenkaart.platform.keys.RememberedKeys;
import nl.ketenkaart.platform.keys.kafka.ErasureListeners.Erased;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Erasures told and heard. */
@Configuration(proxyBeanMethods = false)
public class ErasureNewsConfiguration {

    @Bean
    ErasureNews erasureNews(
            KafkaTemplate<String, byte[]> eventTemplate,
            @Value("${ketenkaart.oin}") String oin,
            @Value("${spring.application.name}") String service,
            Clock clock) {
        var source = URI.create("urn:nld:oin:" + oin + ":systeem:ketenkaart-" + service);
        return new KafkaErasureNews(eventTemplate, source, clock);
    }

    @Bean
    ErasingHere erasingHere(RememberedKeys keys, List<Erasable> kept) {
        return new ErasingHere(keys, kept);
    }

    @Bean
    ErasureListeners erasureListeners(
            @Value("${spring.application.name}") String service,
            ConsumerFactory<String, byte[]> eventConsumers,
            RememberedKeys keys,
            ErasingHere erasing) {
        return new ErasureListeners(
                service, eventConsumers, erased -> carryOut(erasing, erased), erased -> keys.forget(erased.scope()));
    }

    private static void carryOut(ErasingHere erasing, Erased erased) {
        var organisation = erased.organisation();
        if (organisation == null) {
            erasing.erase(erased.scope());
        } else {
            erasing.erase(erased.scope(), organisation);
        }
    }
}
