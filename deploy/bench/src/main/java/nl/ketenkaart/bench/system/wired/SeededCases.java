package nl.ketenkaart.bench.system.wired;

import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.command.CommandLine;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.event.Replay;
import nl.ketenkaart.platform.sealing.SealedJson;
import nl.ketenkaart.privacy.PrivacyService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** privacy-service with one command more: {@code seed-cases CASE COPIES} puts every event of a case on the topics once more for each copy. */
@Configuration(proxyBeanMethods = false)
@Import(PrivacyService.class)
public class SeededCases {

    @Bean("seed-cases")
    static Command seedCases(Replay.Starter replays, Publisher publisher, SealedJson json, JsonMapper mapper) {
        return new SeedCases(replays, publisher, json, mapper);
    }

    /** @param words as of the service */
    public static void main(String[] words) {
        CommandLine.start(SeededCases.class, words);
    }
}
