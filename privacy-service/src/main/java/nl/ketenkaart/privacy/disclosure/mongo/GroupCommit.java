package nl.ketenkaart.privacy.disclosure.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import nl.ketenkaart.privacy.disclosure.Disclosures.NotRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads share one commit. Whoever comes first commits what is waiting, its own and the others'; who comes
 * meanwhile waits, and one of them commits all of those together. No thread of its own: with nobody else there, a commit is
 * what it would have been alone.
 *
 * @param <T> what is committed; at most {@code most} of them at once, in the order they came
 */
final class GroupCommit<T> {
    private final Queue<Waiting<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Consumer<List<T>> commit;
    private final int most;

    /** @param commit called by one thread at a time; throws when it is not sure that all of them are durable */
    GroupCommit(int most, Consumer<List<T>> commit) {
        this.most = most;
        this.commit = commit;
    }

    /**
     * Returns when it is durable.
     *
     * @throws NotRecorded when it may not be
     */
    void add(T entry) {
        var mine = new Waiting<>(entry);
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.done) {
                commitNext();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw new NotRecorded(mine.failure);
        }
    }

    private void commitNext() {
        var batch = new ArrayList<Waiting<T>>();
        for (var next = waiting.poll(); next != null; next = batch.size() < most ? waiting.poll() : null) {
            batch.add(next);
        }
        RuntimeException failure = null;
        try {
            commit.accept(batch.stream().map(w -> w.entry).toList());
        } catch (RuntimeException e) {
            failure = e;
        }
        for (var each : batch) {
            each.failure = failure;
            each.done = true;
        }
    }

    /** Guarded by {@link #turn}. */
    private static final class Waiting<T> {
        private final T entry;
        private boolean done;
        private @Nullable RuntimeException failure;

        private Waiting(T entry) {
            this.entry = entry;
        }
    }
}
