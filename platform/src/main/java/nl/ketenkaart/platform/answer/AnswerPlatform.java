package nl.ketenkaart.platform.answer;

import java.time.Clock;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** One effect per key, and its answer kept for a while. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class AnswerPlatform {

    @Bean
    AnswerStore answerStore(Stores stores, Tokens tokens, Codec codec, JsonMapper mapper, Clock clock) {
        return new AnswerStore(AnswerStore.collection(stores.database()), tokens, codec, mapper, clock);
    }

    @Bean
    Forgetting forgetting(AnswerStore store) {
        return new Forgetting(store);
    }

    @Bean
    Once once(AnswerStore store, JsonMapper mapper, ConsistencyTokens tokens) {
        return new Once(store, new Answers(mapper, tokens));
    }
}
