package nl.ketenkaart.notifications.inbox.web;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.everywhere;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.Listener;
import nl.ketenkaart.notifications.inbox.Listener.Listening;
import nl.ketenkaart.notifications.inbox.Listener.Piece;
import nl.ketenkaart.notifications.inbox.Listeners;
import nl.ketenkaart.notifications.inbox.MemoryInboxes;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.inbox.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class NewsStreamTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);
    private final MemoryInboxes inboxes = new MemoryInboxes();
    private final Clock clock = Clock.systemUTC();
    private final MockServerHttpResponse response =
            new MockServerHttpResponse(new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT));

    @Test
    void who_takes_nothing_for_too_long_is_cut_off() {
        told(3);
        response.setWriteHandler(pieces -> pieces.take(1).then(Mono.never()));
        var sending =
                new NewsStream(SOON, SOON).send(listener(everywhere(tableOf(PROBATION))), Piece::toString, response);
        assertThatThrownBy(() -> sending.block(LONG)).hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void the_right_to_a_piece_is_asked_for_when_the_one_before_it_has_left_and_not_sooner() {
        told(3);
        var order = new CopyOnWriteArrayList<String>();
        var asked = everywhere(tableOf(PROBATION));
        var listener = listener(caseId -> {
            order.add("asked");
            return asked.find(caseId);
        });
        response.setWriteHandler(pieces -> asAServerDoes(pieces, order).take(4).then());
        new NewsStream(SOON, LONG).send(listener, Piece::toString, response).block(LONG);
        assertThat(order.subList(0, 7)).isEqualTo(List.of("left", "asked", "left", "asked", "left", "asked", "left"));
    }

    /** Takes many at once, writes each after a while, and gives its buffer back then. */
    private static Flux<DataBuffer> asAServerDoes(Flux<DataBuffer> pieces, List<String> order) {
        return pieces.publishOn(Schedulers.parallel(), 128)
                .concatMap(piece -> Mono.delay(SOON).map(written -> {
                    order.add("left");
                    DataBufferUtils.release(piece);
                    return piece;
                }));
    }

    @Test
    void a_store_that_fails_ends_the_stream_and_nothing_of_it_shows() {
        told(1);
        var listener = listener(caseId -> {
            throw new IllegalStateException("a secret");
        });
        var sent = new CopyOnWriteArrayList<String>();
        response.setWriteHandler(pieces -> pieces.doOnNext(piece -> {
                    sent.add(piece.toString(StandardCharsets.UTF_8));
                    DataBufferUtils.release(piece);
                })
                .then());
        new NewsStream(SOON, LONG).send(listener, Piece::toString, response).block(LONG);
        assertThat(sent).containsExactly("retry: 5000\n\n");
    }

    private Listener listener(CaseTables tables) {
        var reading = new ReadInboxHandler(inboxes, tables, clock);
        var wanted = new Listening(BRAM_OF_PROBATION, clock.instant().plus(LONG), 0, Wanted.ALL, () -> false);
        return new Listeners(reading, clock, LONG, 1).admit(wanted).orElseThrow();
    }

    private void told(int number) {
        for (var n = 0; n < number; n++) {
            new NotifyHandler(inboxes, clock)
                    .handle(new CardChanged(
                            CASE, PROBATION, "case-decided", UUID.randomUUID(), UUID.randomUUID(), NOW));
        }
    }
}
