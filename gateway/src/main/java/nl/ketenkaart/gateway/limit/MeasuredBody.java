package nl.ketenkaart.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** A body that is measured while it passes; cut off when it is too much, stalls or takes too long. For one subscriber. */
final class MeasuredBody {
    private static final Duration STALL = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofSeconds(120);
    private final long limit;
    private final long began = System.nanoTime();
    private long seen;

    MeasuredBody(long limit) {
        this.limit = limit;
    }

    Flux<DataBuffer> of(Flux<DataBuffer> body) {
        return body.timeout(STALL)
                .onErrorMap(TimeoutException.class, e -> tooSlow())
                .handle(this::pass);
    }

    private void pass(DataBuffer buffer, SynchronousSink<DataBuffer> on) {
        seen += buffer.readableByteCount();
        if (seen > limit) {
            DataBufferUtils.release(buffer);
            on.error(tooLarge());
        } else if (System.nanoTime() - began > ALL.toNanos()) {
            DataBufferUtils.release(buffer);
            on.error(tooSlow());
        } else {
            on.next(buffer);
        }
    }

    static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this operation takes.");
    }

    static ProblemException tooSlow() {
        return new ProblemException(HttpStatus.REQUEST_TIMEOUT, "The body did not come in time.");
    }
}
