package nl.ketenkaart.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of ours. An id alone does not say so, because the system gives it to another process later: the moment of the start
 * has to agree as well.
 */
record Running(String name, long pid, Instant started) {
    /** A system computes the moment from its own boot time, which may shift a little between two looks. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    static Running of(String name, ProcessHandle handle) {
        return new Running(name, handle.pid(), startOf(handle));
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }

    /** The process, as long as it lives and is this one. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        Duration.between(started, startOf(handle)).abs().compareTo(TOLERANCE) <= 0);
    }

    boolean lives() {
        return process().isPresent();
    }

    void kill() {
        process().ifPresent(handle -> {
            handle.destroyForcibly();
            gone(handle.onExit(), PATIENCE);
        });
    }

    /** Asks all of them to end, and ends those that do not. */
    static void stop(Collection<Running> all) {
        var asked = all.stream().flatMap(one -> one.process().stream()).toList();
        asked.forEach(ProcessHandle::destroy);
        var ends = asked.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        if (!gone(CompletableFuture.allOf(ends), PATIENCE)) {
            all.forEach(Running::kill);
        }
    }

    private static boolean gone(CompletableFuture<?> end, Duration patience) {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
