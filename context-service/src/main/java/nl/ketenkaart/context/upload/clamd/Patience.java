package nl.ketenkaart.context.upload.clamd;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long on a channel by closing it: a socket of this machine knows no time-outs. */
final class Patience {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name("clamd-patience").unstarted(task));

    Patience() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * @throws IOException when it fails, or the channel was closed over it
     */
    <T> T within(Duration limit, Channel channel, Callable<T> work) throws IOException {
        var end = clock.schedule(() -> close(channel), limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            end.cancel(false);
        }
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // who waits on it hears of it
        }
    }
}
