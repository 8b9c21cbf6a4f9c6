package nl.ketenkaart.notifications.inbox.kafka;

import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remembers per case what was taken in, so that nothing is taken in twice and a gap is noticed. */
@Configuration(proxyBeanMethods = false)
class InboxProgressStore {

    @Bean
    Projections<InboxProgress> inboxProgress(Stores stores) {
        return stores.projections("inbox-progress", InboxProgress.class, "privacy-events.v1");
    }
}
