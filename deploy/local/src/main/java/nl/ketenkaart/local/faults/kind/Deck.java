package nl.ketenkaart.local.faults.kind;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.ketenkaart.local.faults.rig.Rig;

/** All faults there are, in an order by chance, and then all of them again in another one. */
public final class Deck {
    private static final String KAFKA = "kafka";
    private static final String KEYCLOAK = "keycloak";
    private static final List<String> STREAMS =
            List.of("case-events.v1", "context-events.v1", "privacy-events.v1", "follow-up-events.v1");
    private static final String KEYS = "key-events.v1";
    private static final String IDENTITIES = "identity-events.v1";
    private static final Duration FAR = Duration.ofMinutes(10);
    private final Rig rig;
    private final Random chance;
    private final String only;
    private final Deque<Fault> left = new ArrayDeque<>();

    /**
     * @param chance asked here and nowhere else, so the order is the same again
     * @param only of the kinds that begin with this
     */
    public Deck(Rig rig, Random chance, String only) {
        this.rig = rig;
        this.chance = chance;
        this.only = only;
    }

    public Fault next() {
        if (left.isEmpty()) {
            var all = new ArrayList<Fault>();
            kills().forEach(all::add);
            records().forEach(all::add);
            surroundings().forEach(all::add);
            Collections.shuffle(all, chance);
            all.stream().filter(one -> one.kind().startsWith(only)).forEach(left::add);
        }
        return left.removeFirst();
    }

    private Stream<Fault> kills() {
        var all = new ArrayList<List<String>>();
        for (var n = 0; n < 4; n++) {
            Rig.services().forEach(service -> all.add(List.of(service)));
        }
        for (var n = 0; n < 3; n++) {
            all.add(List.of(KAFKA));
            var two = new ArrayList<>(Rig.services());
            Collections.shuffle(two, chance);
            all.add(List.copyOf(two.subList(0, 2)));
        }
        all.addAll(List.of(List.of(KEYCLOAK), List.of(KEYCLOAK), Rig.services()));
        all.add(Stream.concat(Stream.of(KAFKA), Rig.services().stream()).toList());
        return all.stream().map(parts -> new Kill(rig.stack(), parts, upTo(2)));
    }

    private Stream<Fault> records() {
        var broker = rig.broker();
        var all = new ArrayList<Fault>();
        for (var topic : STREAMS) {
            all.add(new Poison(broker, topic, true));
            all.add(new Again(broker, topic, true, new Random(chance.nextLong())));
            all.add(new Again(broker, topic, false, new Random(chance.nextLong())));
        }
        all.add(new Poison(broker, KEYS, false));
        all.add(new Poison(broker, IDENTITIES, false));
        return all.stream();
    }

    private Stream<Fault> surroundings() {
        var all = new ArrayList<Fault>();
        for (var service : Rig.services()) {
            all.add(new ClockJump(rig.clocks(), service, chance.nextBoolean() ? FAR : FAR.negated(), upTo(8)));
        }
        for (var service : Rig.STORES) {
            var by = Duration.ofMillis(50L + chance.nextInt(150));
            all.add(new SlowStore(rig, service, by, upTo(8)));
        }
        all.add(new Pause(rig));
        all.add(new FullDisk(rig, Duration.ofSeconds(5)));
        all.add(new FullDisk(rig, Duration.ofSeconds(10)));
        return all.stream();
    }

    private Duration upTo(int seconds) {
        return Duration.ofMillis(500 + chance.nextInt(seconds * 1000));
    }
}
