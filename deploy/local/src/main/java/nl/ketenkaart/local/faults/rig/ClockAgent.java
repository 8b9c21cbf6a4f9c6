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

    private ClockAgent() {}

    /** @param file holds the milliseconds */
    public static void premain(String file, Instrumentation instrumentation) {
        Thread.ofPlatform().daemon().name("clock").start(() -> follow(Path.of(file)));
        AgentBuilder agent = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none());
        agent = shifted(agent, named("java.time.Clock"), Instants.class, named("currentInstant"));
        agent = shifted(agent, named("java.time.Clock$SystemClock"), Milliseconds.class, named("millis"));
        agent = shifted(agent, named("org.apache.kafka.common.utils.SystemTime"), Milliseconds.class, named("milliseconds"));
        ElementMatcher.Junction<MethodDescription> now = isConstructor();
        shifted(agent, named("java.util.Date"), Dates.class, now.and(takesNoArguments()))
                .installOn(instrumentation);
    }

    private static AgentBuilder shifted(
            AgentBuilder agent,
            ElementMatcher<? super net.bytebuddy.description.type.TypeDescription> type,
            Class<?> advice,
            ElementMatcher<? super MethodDescription> method) {
        return agent.type(type)
                .transform((builder, of, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(method)));
    }

    private static void follow(Path file) {
        while (true) {
            try {
                System.setProperty("ketenkaart.faults.clock", Files.readString(file).strip());
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
