package nl.ketenkaart.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** What a parser may do with what it does not take: refuse it in the way that its callers expect, and soon. */
public final class Refused {
    /** Of a processor's time, whatever else the machine does. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final JsonMapper MAPPER = Json.mapper();

    private Refused() {}

    /** What was read; empty where it was refused by a problem that blames the request and can be sent. */
    public static <T> Optional<T> orRead(Callable<T> parser) {
        return orRead(ProblemException.class, parser);
    }

    /** What was read; empty where it was refused like this. Anything else that is thrown is a finding. */
    public static <T> Optional<T> orRead(Class<? extends Exception> refusal, Callable<T> parser) {
        var begin = THREADS.getCurrentThreadCpuTime();
        try {
            return Optional.of(parser.call());
        } catch (Exception e) {
            if (!refusal.isInstance(e)) {
                throw new AssertionError("refused by " + e.getClass().getName(), e);
            }
            if (e instanceof ProblemException told) {
                check(told.problem());
            }
            return Optional.empty();
        } finally {
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin))
                    .isLessThan(SOON);
        }
    }

    private static void check(Problem problem) {
        assertThat(problem.status()).isBetween(400, 499);
        assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(problem))
                        .path("status")
                        .asInt())
                .isEqualTo(problem.status());
    }
}
