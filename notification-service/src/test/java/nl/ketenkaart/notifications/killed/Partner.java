package nl.ketenkaart.notifications.killed;

import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.delivery.http.Receiver;
import nl.ketenkaart.notifications.delivery.http.Receiver.Manner;
import nl.ketenkaart.notifications.delivery.http.Receiver.Received;
import nl.ketenkaart.notifications.inbox.web.StreamReader;
import nl.ketenkaart.notifications.killed.News.Arrived;
import nl.ketenkaart.platform.json.Json;

/**
 * An organisation that hears its news twice: at a receiver of webhooks that fails, dawdles and dies, and by a reader of the stream
 * that takes up where it was cut off.
 */
final class Partner implements AutoCloseable {
    private static final long AWHILE = Duration.ofMillis(50).toNanos();
    final String organisation;
    final Receiver receiver = new Receiver();
    final List<News> expected = Collections.synchronizedList(new ArrayList<>());
    private final List<Arrived> read = new CopyOnWriteArrayList<>();
    private final IntSupplier port;
    private volatile int cutOff;
    private volatile boolean leaving;

    /** @param port where the service is at this moment; 0: it is dead */
    Partner(String name, long seed, IntSupplier port) {
        var chance = new Random(seed);
        this.organisation = anOrganisation(name);
        this.port = port;
        receiver.manner = () -> manner(chance.nextInt(100));
    }

    private static Manner manner(int percent) {
        return switch (percent) {
            case 0 -> Manner.HANG;
            case 1 -> Manner.UNAVAILABLE;
            case 2, 3, 4 -> Manner.FAIL;
            case 5, 6, 7 -> Manner.CLOSE_WITHOUT_A_WORD;
            case 8, 9, 10 -> Manner.CLOSE_HALF_WAY;
            case 11, 12, 13, 14 -> Manner.SLOW;
            default -> Manner.TAKE;
        };
    }

    void listen() {
        Thread.ofVirtual().start(() -> {
            var last = "";
            while (!leaving) {
                last = port.getAsInt() == 0 ? last : readOnFrom(last);
                LockSupport.parkNanos(AWHILE);
            }
        });
    }

    /** Until it is cut off; the id of the last event. */
    private String readOnFrom(String id) {
        var last = id;
        try (var stream = new StreamReader(port.getAsInt(), professionalOf(organisation), "", id)) {
            while (!leaving) {
                var event = stream.next();
                read.add(Arrived.of(event.data()));
                last = event.id();
            }
        } catch (AssertionError e) {
            cutOff++;
        } catch (IllegalStateException e) {
            return last; // nobody was there
        }
        return last;
    }

    /** In the order in which it came, each as often as it came. */
    List<Arrived> read() {
        return List.copyOf(read);
    }

    /** What the receiver was told, whatever it answered. */
    List<Arrived> attempted() {
        return receiver.received.stream().map(Partner::arrived).toList();
    }

    /** What the receiver took, in the order in which it did first. */
    List<Arrived> taken() {
        return receiver.received.stream()
                .filter(Received::isTaken)
                .map(Partner::arrived)
                .distinct()
                .toList();
    }

    long takenAgain() {
        return receiver.received.stream().filter(Received::isTaken).count() - taken().size();
    }

    private static Arrived arrived(Received received) {
        var arrived = Arrived.of(Json.mapper().readTree(received.body()));
        if (!arrived.id().equals(received.id())) {
            throw new AssertionError("one id in the header, another one in the body");
        }
        return arrived;
    }

    int timesCutOff() {
        return cutOff;
    }

    boolean hasHeardAll() {
        return Stream.of(read(), taken())
                .allMatch(
                        heard -> new HashSet<>(heard.stream().map(Arrived::news).toList()).containsAll(expected));
    }

    @Override
    public void close() {
        leaving = true;
        receiver.close();
    }
}
