package nl.ketenkaart.platform.command;

import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Starts a service, or has it carry out the {@link Command} that the first word names and then end. For a command only what it
 * needs is made: no server, no consumer, no schedule, so it may run beside the service. A word that is no command ends with 2.
 */
public final class CommandLine {
    private static final int NOT_UNDERSTOOD = 2;
    private static final String LIFECYCLE = AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME;

    private CommandLine() {}

    public static void start(Class<?> service, String... words) {
        if (words.length == 0 || words[0].startsWith("-")) {
            new SpringApplicationBuilder(service).run(words);
        } else {
            System.exit(command(service, words));
        }
    }

    static int command(Class<?> service, String... words) {
        var application = new SpringApplicationBuilder(service)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().registerSingleton(LIFECYCLE, new NothingStarts()))
                .properties("logging.level.root=WARN", "spring.main.banner-mode=off");
        try (var context = application.run(words)) {
            if (!context.containsBean(words[0])) {
                System.err.println(
                        words[0] + " is none of " + String.join(", ", context.getBeanNamesForType(Command.class)));
                return NOT_UNDERSTOOD;
            }
            var command = context.getBean(words[0], Command.class);
            return command.run(List.of(words).subList(1, words.length), System.out::println);
        }
    }

    /** What would start by itself (an outbox's relay) may be among what a command needs, and is left as it is. */
    private static final class NothingStarts implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
