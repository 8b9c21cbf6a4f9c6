package nl.ketenkaart.local.faults.rig;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Sets the wall clock of a process ahead or back while it runs, as much as a file says: {@code java.time}, {@code Date} and Kafka's client. What
 * counts nanoseconds goes on as ever, as it does when a machine's clock is set. No service knows of it: it exists where the JVM is started with it.
 */
public final class ClockAgent {
    private static final long LOOKS_EVERY = 100;
    private static final String CLOCK = "java.time.Clock";
    private static final String SYSTEM_CLOCK = "java.time.Clock$SystemClock";
    private static final String KAFKA = "org.apache.kafka.common.utils.SystemTime";
    private static final String DATE = "java.util.Date";

    private ClockAgent() {}

    /** @param file holds the milliseconds */
    public static void premain(String file, Instrumentation instrumentation) throws ClassNotFoundException {
        Thread.ofPlatform().daemon().name("clock").start(() -> follow(Path.of(file)));
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none());
        agent = shifted(agent, CLOCK, Instants.class, named("currentInstant"));
        agent = shifted(agent, SYSTEM_CLOCK, Milliseconds.class, named("millis"));
        agent = shifted(agent, KAFKA, Milliseconds.class, named("milliseconds"));
        agent = shifted(agent, DATE, Dates.class, isConstructor().and(takesNoArguments()));
        var installed = agent.installOn(instrumentation);
        for (var type : List.of(CLOCK, SYSTEM_CLOCK, KAFKA, DATE)) {
            Class.forName(type, false, ClassLoader.getSystemClassLoader());
        }
        // Every other class is loaded as fast as ever.
        instrumentation.removeTransformer(installed);
    }

    /** The advice is read first: what it needs of the type itself has to be there before the type is changed. */
    private static AgentBuilder shifted(
            AgentBuilder agent, String type, Class<?> advice, ElementMatcher<? super MethodDescription> method) {
        var copied = Advice.to(advice).on(method);
        return agent.type(named(type)).transform((builder, of, loader, module, domain) -> builder.visit(copied));
    }

    private static void follow(Path file) {
        while (true) {
            try {
                System.setProperty(
                        "ketenkaart.faults.clock", Files.readString(file).strip());
                Thread.sleep(LOOKS_EVERY);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Copied into the method that tells the time, as the two below. */
    public static final class Instants {
        private Instants() {}

        @Advice.OnMethodExit
        static void shift(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusMillis(Long.getLong("ketenkaart.faults.clock", 0));
        }
    }

    /** Milliseconds since 1970. */
    public static final class Milliseconds {
        private Milliseconds() {}

        @Advice.OnMethodExit
        static void shift(@Advice.Return(readOnly = false) long now) {
            now += Long.getLong("ketenkaart.faults.clock", 0);
        }
    }

    /** A moment that was just made. */
    public static final class Dates {
        private Dates() {}

        @Advice.OnMethodExit
        static void shift(@Advice.This Date now) {
            now.setTime(now.getTime() + Long.getLong("ketenkaart.faults.clock", 0));
        }
    }
}
