package nl.ketenkaart.privacy.session.mongo;

import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.session.Sessions;
import nl.ketenkaart.privacy.session.TakeInSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in the service's database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    Sessions sessions(Stores stores, Codec codec, JsonMapper mapper) {
        return new MongoSessions(stores.database().getCollection("sessions"), codec, mapper);
    }

    @Bean
    TakeInSession takeInSession(Sessions sessions, Projection projection) {
        return new TakeInSession(sessions, projection);
    }
}
