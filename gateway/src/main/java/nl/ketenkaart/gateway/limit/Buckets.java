package nl.ketenkaart.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;

/** A bucket per name; who was not seen for longest is forgotten first, so that many names do not fill the memory. */
final class Buckets {
    private static final int NAMES = 10_000;
    private static final Problem TOO_MANY =
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests; wait as long as Retry-After says.");
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > NAMES;
        }
    };
    private final int perMinute;

    Buckets(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * @throws ProblemException 429 when there is nothing left; the answer then says when there will be
     */
    void take(String name, ServerWebExchange exchange) {
        var probe = bucket(name).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new ProblemException(TOO_MANY);
        }
    }

    private Bucket bucket(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(name, n -> full());
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
