package nl.ketenkaart.local.faults.rig;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import nl.ketenkaart.local.part.Parts;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.Altered;
import nl.ketenkaart.local.stack.Leftovers;
import nl.ketenkaart.local.stack.LocalStack;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;

/** The stack, and the places at which it can be disturbed. It begins with nothing, and nothing of it runs once it is closed. */
public final class Rig implements AutoCloseable {
    /** Those with a store of their own. */
    public static final List<String> STORES =
            List.of("case-service", "context-service", "privacy-service", "notification-service");

    private static final String MONGO = "--spring.mongodb.uri=";
    private final LocalStack stack;
    private final Map<String, DelayingProxy> stores = new HashMap<>();
    private final Clocks clocks;
    private final Disk disk;
    private final Broker broker;

    private Rig(Settings settings, Disk disk, PrintStream progress) {
        this.disk = disk;
        clocks = Clocks.in(settings.data().resolve("clocks"), services());
        broker = new Broker(settings.address(Port.KAFKA));
        STORES.forEach(service -> stores.put(service, DelayingProxy.before(settings.port(Port.MONGODB))));
        var parts = Parts.all(settings).stream().map(this::altered).toList();
        stack = new LocalStack(settings, parts, new Progress(progress));
    }

    /** All of them. */
    public static List<String> services() {
        var all = new ArrayList<>(STORES);
        all.add("gateway");
        return all;
    }

    /**
     * One that is up.
     *
     * @param progress what becomes of its parts
     */
    public static Rig start(Settings settings, PrintStream progress) throws InterruptedException {
        var leftovers = new Leftovers(settings);
        if (leftovers.any()) {
            leftovers.stop(new Progress(progress));
        }
        var log = Path.of(settings.data().toString(), "kafka", "log");
        Disk.forget(log);
        Parts.forget(settings);
        try {
            var rig = new Rig(settings, Disk.at(log), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(rig::close));
            rig.stack.start();
            return rig;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part altered(Part part) {
        return services().contains(part.name()) ? new Altered(part, words -> altered(part.name(), words)) : part;
    }

    private List<String> altered(String service, List<String> words) {
        var proxy = stores.get(service);
        var all = new ArrayList<>(words);
        all.add(1, clocks.option(service));
        if (proxy != null) {
            all.replaceAll(word -> word.startsWith(MONGO) ? MONGO + "mongodb://127.0.0.1:" + proxy.port() : word);
        }
        return all;
    }

    public LocalStack stack() {
        return stack;
    }

    public Settings settings() {
        return stack.settings();
    }

    /** The way of a service to its store. */
    public DelayingProxy store(String service) {
        return Objects.requireNonNull(stores.get(service));
    }

    public Clocks clocks() {
        return clocks;
    }

    public Disk disk() {
        return disk;
    }

    public Broker broker() {
        return broker;
    }

    public OptionalLong pid(String part) {
        return new Leftovers(settings()).pid(part);
    }

    @Override
    public synchronized void close() {
        broker.close();
        stack.stop();
        stores.values().forEach(DelayingProxy::close);
        disk.close();
    }
}
