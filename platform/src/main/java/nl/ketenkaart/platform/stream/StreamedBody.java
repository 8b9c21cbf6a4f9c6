package nl.ketenkaart.platform.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkaart.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A body that leaves piece by piece as the receiver takes it; each piece is made by blocking code, on a virtual thread, when it is
 * wanted. A piece that takes too long breaks the answer off, which the receiver sees by its length.
 */
public final class StreamedBody {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PIECE = 32 * 1024;
    private static final Scheduler THREADS = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    private StreamedBody() {}

    /** Makes a piece, counted from 0. */
    @FunctionalInterface
    public interface Pieces {
        byte[] piece(int number) throws IOException;
    }

    public static Publisher<DataBuffer> of(int count, Pieces pieces) {
        return Flux.range(0, count).concatMap(number -> piece(() -> pieces.piece(number)), 0);
    }

    /** Closes it in the end, also when the receiver leaves. */
    public static Publisher<DataBuffer> of(InputStream in) {
        return Flux.using(
                () -> in,
                open -> Mono.defer(() -> piece(() -> open.readNBytes(PIECE)))
                        .repeat()
                        .takeWhile(piece -> piece.readableByteCount() > 0),
                StreamedBody::close);
    }

    private static Mono<DataBuffer> piece(Callable<byte[]> make) {
        return Mono.defer(() -> {
                    var wanted = new AtomicBoolean(true);
                    return Mono.fromCallable(() -> made(make, wanted))
                            .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                            .subscribeOn(THREADS)
                            .doOnCancel(() -> wanted.set(false));
                })
                .timeout(PATIENCE)
                .onErrorMap(e -> e instanceof IOException || e instanceof TimeoutException, e -> brokenOff());
    }

    /** Nothing, once nobody waits for it: who makes it is interrupted then, and its failure is nobody's to hear. */
    private static byte @Nullable [] made(Callable<byte[]> make, AtomicBoolean wanted) throws Exception {
        try {
            return make.call();
        } catch (Exception e) {
            if (wanted.get()) {
                throw e;
            }
            return null;
        }
    }

    /** As long as nothing left yet, it is said so. */
    private static ProblemException brokenOff() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "What was asked for broke off; ask again.");
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            // it is over either way
        }
    }
}
