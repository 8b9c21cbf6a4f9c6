package nl.ketenkaart.bench.system.wired;

import nl.ketenkaart.platform.command.CommandLine;
import nl.ketenkaart.platform.event.Listeners;
import nl.ketenkaart.privacy.PrivacyService;
import nl.ketenkaart.privacy.disclosure.ProcessingLog;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * privacy-service as it would be if its processing log kept nothing, to measure what keeping it costs. No setting of the product does
 * this: it takes this program. Who was shown which wording is noted as ever. It takes no events of cases in: the service beside it does,
 * and one of two would wait for what the other has still to take in.
 */
@Configuration(proxyBeanMethods = false)
@Import(PrivacyService.class)
public class WithoutLog {

    @Bean
    static BeanPostProcessor nothingIsKept() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case ProcessingLog log -> (ProcessingLog) (lines, actor) -> {};
                    case Listeners listeners -> "nothing is taken in here";
                    default -> bean;
                };
            }
        };
    }

    /** @param words as of the service */
    public static void main(String[] words) {
        CommandLine.start(WithoutLog.class, words);
    }
}
