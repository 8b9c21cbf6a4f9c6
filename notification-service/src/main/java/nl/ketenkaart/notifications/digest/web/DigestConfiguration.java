package nl.ketenkaart.notifications.digest.web;

import java.time.Clock;
import nl.ketenkaart.notifications.digest.ListDueDatesHandler;
import nl.ketenkaart.notifications.digest.ReadDigestHandler;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the digest on the list of duties. */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

    @Bean
    ListDueDatesHandler listDueDates(ListFollowUpsHandler list) {
        return new ListDueDatesHandler(list);
    }

    @Bean
    ReadDigestHandler readDigest(ListDueDatesHandler dueDates, Clock clock) {
        return new ReadDigestHandler(dueDates, clock);
    }
}
