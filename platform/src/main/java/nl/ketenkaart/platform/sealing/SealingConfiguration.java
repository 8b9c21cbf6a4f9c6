package nl.ketenkaart.platform.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Keys and what is made with them; a process without keys does not start. */
@Configuration(proxyBeanMethods = false)
public class SealingConfiguration {

    @Bean
    Tokens tokens(@Value("${ketenkaart.keys}") Resource keys) throws IOException {
        return Tokens.of(keys.getContentAsString(StandardCharsets.UTF_8));
    }

    @Bean
    EntityTags entityTags(Tokens tokens) {
        return new EntityTags(tokens);
    }

    @Bean
    ConsistencyTokens consistencyTokens(Tokens tokens) {
        return new ConsistencyTokens(tokens);
    }
}
