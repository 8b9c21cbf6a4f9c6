package nl.ketenkaart.privacy.disclosure.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.disclosure.VerifyLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processing log of this service, with the platform's key for pseudonyms. */
@Configuration(proxyBeanMethods = false)
class DisclosureStore {
    private static final String CONTEXT = "data-subject";

    @Bean
    Pseudonyms pseudonyms(Tokens tokens) {
        return person -> tokens.tag(CONTEXT, person.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    MongoProcessingLog processingLog(Stores stores, Tokens tokens, Clock clock) {
        return MongoProcessingLog.prepared(stores.database(), tokens, clock);
    }

    @Bean
    LogIndex logIndex(Stores stores) {
        return new LogIndex(stores.database());
    }

    @Bean
    LoggedLines loggedLines(LogIndex index, Stores stores, Tokens tokens) {
        return new MongoLoggedLines(index, stores.database(), new Seal(tokens));
    }

    @Bean
    VerifyLog verifyLog(Stores stores, Tokens tokens) {
        return new MongoVerifyLog(stores.database(), tokens);
    }
}
