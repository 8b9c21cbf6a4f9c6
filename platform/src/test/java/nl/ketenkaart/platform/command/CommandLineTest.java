package nl.ketenkaart.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

class CommandLineTest {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Configuration(proxyBeanMethods = false)
    static class Small {
        @Bean
        SmartLifecycle relay() {
            return new SmartLifecycle() {
                @Override
                public void start() {
                    STARTED.set(true);
                }

                @Override
                public void stop() {}

                @Override
                public boolean isRunning() {
                    return STARTED.get();
                }
            };
        }

        @Bean("count-words")
        Command countWords(SmartLifecycle relay) {
            return (words, out) -> words.size();
        }

        /** Made before the command is asked for, as the parts of a service are that others need. */
        @Bean
        @Lazy(false)
        Object eager(SmartLifecycle relay) {
            return relay;
        }
    }

    @Test
    void a_word_that_is_no_command_ends_with_two() {
        assertThat(CommandLine.command(Small.class, "count-sheep")).isEqualTo(2);
    }

    @Test
    void a_command_gets_the_words_after_its_name_and_says_how_it_ends() {
        assertThat(CommandLine.command(Small.class, "count-words", "one", "two", "three"))
                .isEqualTo(3);
    }

    @Test
    void nothing_starts_by_itself_beside_a_command() {
        CommandLine.command(Small.class, "count-words");

        assertThat(STARTED).isFalse();
    }
}
