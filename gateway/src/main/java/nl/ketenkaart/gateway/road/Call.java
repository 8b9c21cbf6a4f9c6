package nl.ketenkaart.gateway.road;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One call, told to its breaker exactly once: when the answer begins, when it fails, or when nobody waits for it any more. */
final class Call {
    private final CircuitBreaker breaker;
    private final long began = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();

    Call(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    void answered() {
        if (told.compareAndSet(false, true)) {
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    void silent(Throwable error) {
        if (told.compareAndSet(false, true)) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, error);
        }
    }

    /** The caller left: that says nothing about the service. */
    void leftOpen() {
        if (told.compareAndSet(false, true)) {
            breaker.releasePermission();
        }
    }
}
