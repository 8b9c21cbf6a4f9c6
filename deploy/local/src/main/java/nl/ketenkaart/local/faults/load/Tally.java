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

    public int acknowledged() {
        return acknowledged.get();
    }

    public int refused() {
        return refused.get();
    }

    /** Of unknown fate at first; sent again under the same key they got their answer. */
    public int resolved() {
        return resolved.get();
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
