package nl.ketenkaart.ctl.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks again and again until it is so; what was seen last is what a failure shows. */
final class Soon {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(250);

    private Soon() {}

    static <T> T soon(String what, Callable<T> look, Predicate<T> so) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var seen = look.call();
        while (!so.test(seen) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(STEP.toNanos());
            seen = look.call();
        }
        assertThat(seen).as(what).matches(so);
        return seen;
    }
}
