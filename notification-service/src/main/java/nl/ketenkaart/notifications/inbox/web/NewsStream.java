package nl.ketenkaart.notifications.inbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nl.ketenkaart.notifications.inbox.Listener;
import nl.ketenkaart.notifications.inbox.Listener.Piece;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.PooledDataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends one listener its pieces, each flushed by itself. The next one is asked for only when the one before it has left this process,
 * so that none waits in a buffer while the right to it is lost. Ends with the listener; who takes nothing for too long is cut off.
 */
final class NewsStream {
    /** For what blocks. */
    static final Scheduler THREADS = Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    private static final Logger LOG = LoggerFactory.getLogger(NewsStream.class);
    private static final String BEGINNING = "retry: 5000\n\n";
    private static final Duration BRIEFLY = Duration.ofMillis(5);
    private static final Piece SILENCE = new Piece.Silence();
    private final Duration poll;
    private final Duration patience;

    NewsStream(Duration poll, Duration patience) {
        this.poll = poll;
        this.patience = patience;
    }

    /** @param text each piece as it is sent; of silence and of the end nothing is */
    Mono<Void> send(Listener to, Function<Piece, String> text, ServerHttpResponse response) {
        var outlet = new Outlet(response);
        Flux<Publisher<DataBuffer>> pieces = Flux.generate(sink -> {
            if (to.isOver()) {
                sink.complete();
            } else {
                sink.next(piece(to, text, outlet));
            }
        });
        Publisher<DataBuffer> beginning = Mono.fromSupplier(() -> outlet.put(BEGINNING));
        return Mono.firstWithSignal(response.writeAndFlushWith(Flux.concat(Mono.just(beginning), pieces)), cutOff(to));
    }

    private Mono<DataBuffer> piece(Listener to, Function<Piece, String> text, Outlet outlet) {
        return Mono.fromCallable(() -> outlet.isFree() ? next(to) : SILENCE)
                .subscribeOn(THREADS)
                .filter(piece -> !(piece instanceof Piece.Silence))
                .repeatWhenEmpty(silences -> silences.concatMap(n -> Mono.delay(outlet.isFree() ? poll : BRIEFLY)))
                .filter(piece -> !(piece instanceof Piece.Over))
                .map(piece -> outlet.put(text.apply(piece)));
    }

    /** What goes wrong ends the stream: the listener comes back with the place that it had. */
    private static Piece next(Listener to) {
        try {
            return to.next();
        } catch (RuntimeException e) {
            LOG.warn("a stream ends: {}", e.getClass().getSimpleName());
            to.end();
            return new Piece.Over();
        }
    }

    private Mono<Void> cutOff(Listener listener) {
        return Flux.interval(patience.dividedBy(2))
                .filter(tick -> listener.hasNotAskedFor(patience.plus(poll)))
                .next()
                .then(Mono.error(() -> new TimeoutException("nothing is taken")));
    }

    /** Lets one piece out at a time: the server gives a buffer back when it has written it. */
    private static final class Outlet {
        private final ServerHttpResponse response;
        private volatile @Nullable DataBuffer last;

        Outlet(ServerHttpResponse response) {
            this.response = response;
        }

        boolean isFree() {
            return !(last instanceof PooledDataBuffer pooled) || !pooled.isAllocated();
        }

        DataBuffer put(String text) {
            var piece = response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8));
            last = piece;
            return piece;
        }
    }
}
