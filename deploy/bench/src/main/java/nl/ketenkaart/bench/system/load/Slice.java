package nl.ketenkaart.bench.system.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ketenkaart.bench.system.figure.Samples;

/**
 * So many clients for so long, each asking as soon as it was answered.
 *
 * @param perSecond answers of all clients together, each by its own time
 * @param milliseconds that each answer took
 */
public record Slice(double perSecond, Samples milliseconds) {

    /** @throws IOException when anything but 200 is answered */
    public static Slice of(Target target, int clients, Duration time) throws IOException, InterruptedException {
        var ready = new CountDownLatch(clients);
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var all = new ArrayList<Future<double[]>>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(client(target, i, ready, time)));
            }
            var took = new ArrayList<double[]>();
            for (var one : all) {
                took.add(one.get());
            }
            return of(took);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    private static Slice of(List<double[]> took) {
        var perSecond = took.stream()
                .mapToDouble(one -> one.length * 1e3 / Arrays.stream(one).sum())
                .sum();
        return new Slice(
                perSecond,
                Samples.of(took.stream().flatMapToDouble(Arrays::stream).toArray()));
    }

    /** All begin together; what is under way at the end is waited for and counts. */
    private static Callable<double[]> client(Target target, int first, CountDownLatch ready, Duration time) {
        return () -> {
            var took = new double[1024];
            var count = 0;
            try (var wire = new Wire(target.port())) {
                ready.countDown();
                ready.await();
                var end = System.nanoTime() + time.toNanos();
                for (var from = System.nanoTime(); from < end; count++) {
                    target.asked(wire, first + count);
                    var now = System.nanoTime();
                    took = count == took.length ? Arrays.copyOf(took, 2 * count) : took;
                    took[count] = (now - from) / 1e6;
                    from = now;
                }
            } finally {
                ready.countDown();
            }
            return Arrays.copyOf(took, count);
        };
    }
}
