package nl.ketenkaart.local.faults.load;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of the writes of one stretch of time. */
public final class Tally {
    final AtomicInteger underWay = new AtomicInteger();
    final AtomicInteger acknowledged = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final AtomicInteger resolved = new AtomicInteger();
    final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> odd = new ConcurrentLinkedQueue<>();

    /** Sent, and not answered yet. */
    public int underWay() {
        return underWay.get();
    }

    /**
     * How many were answered up to a moment.
     *
     * @param resolved of unknown fate at first; sent again under the same key they got their answer
     */
    public record Answered(int acknowledged, int refused, int resolved) {

        public Answered minus(Answered before) {
            return new Answered(
                    acknowledged - before.acknowledged, refused - before.refused, resolved - before.resolved);
        }
    }

    public Answered answered() {
        return new Answered(acknowledged.get(), refused.get(), resolved.get());
    }

    /** Without an answer to the end. */
    public List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    /** Refused although nothing was wrong with them, or granted although something was. */
    public List<String> odd() {
        return List.copyOf(odd);
    }
}
