package nl.ketenkaart.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;

/** What becomes of a piece that is being made when its receiver leaves. */
class LeavingHalfWayTest {
    private final List<Throwable> dropped = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<Thread> maker = new AtomicReference<>();

    @BeforeEach
    void what_is_dropped_is_kept() {
        Hooks.onErrorDropped(dropped::add);
    }

    @AfterEach
    void nothing_is_kept_any_more() {
        Hooks.resetOnErrorDropped();
    }

    @Test
    void it_ends_and_no_error_is_left_for_nobody() throws InterruptedException {
        var leaving = Flux.from(StreamedBody.of(1, number -> slow())).subscribe();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        leaving.dispose();
        assertThat(maker.get().join(Duration.ofSeconds(10))).isTrue();
        assertThat(dropped).isEmpty();
    }

    /** As a store does that is interrupted. */
    private byte[] slow() throws IOException {
        try {
            maker.set(Thread.currentThread());
            begun.countDown();
            new CountDownLatch(1).await();
            return new byte[0];
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
