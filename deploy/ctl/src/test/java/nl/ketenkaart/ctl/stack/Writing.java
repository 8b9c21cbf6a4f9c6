package nl.ketenkaart.ctl.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Somebody who tells one thing after the other, and notes what was acknowledged. */
final class Writing implements AutoCloseable {
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final CountDownLatch some = new CountDownLatch(5);
    private final Thread thread;
    private volatile boolean over;

    Writing(OneCase about, String organisation) {
        thread = Thread.ofPlatform().start(() -> {
            for (var number = 1; !over; number++) {
                var statement = "Seen for the " + number + "th time.";
                try {
                    if (about.partners()
                                    .send(about.telling(organisation, statement))
                                    .status()
                            == 201) {
                        acknowledged.add(statement);
                        some.countDown();
                    }
                } catch (java.io.IOException e) {
                    // Not acknowledged: it may be there or not.
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** What was acknowledged until now, once that is some. */
    List<String> acknowledged() throws InterruptedException {
        some.await();
        return new ArrayList<>(acknowledged);
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
