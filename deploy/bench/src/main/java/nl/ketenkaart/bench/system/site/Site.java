package nl.ketenkaart.bench.system.site;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.bench.system.bare.StoreInMemory;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.mongo.MongoStandIn;
import nl.ketenkaart.local.part.Parts;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.Altered;
import nl.ketenkaart.local.stack.Leftovers;
import nl.ketenkaart.local.stack.LocalStack;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;

/** A stack of its own, new each time, and what is started beside it. Nothing of it runs once it is closed. */
public final class Site implements AutoCloseable {
    private static final int OFFSET = 6900;
    /** Nobody is turned away for asking often; that it is counted stays. */
    private static final List<String> NO_LIMITS =
            List.of("--ketenkaart.limits.per-organisation=100000000", "--ketenkaart.limits.per-address=100000000");

    /** For 100,000 cases and what all measures store. */
    private static final String HEAP_OF_THE_STORE = "-Xmx12g";

    private final Settings settings;
    private final Flags flags;
    private final Progress progress;
    private final LocalStack stack;
    private final Map<String, LocalStack> beside = new HashMap<>();

    private Site(Settings settings, Flags flags, PrintStream progress) {
        this.settings = settings;
        this.flags = flags;
        this.progress = new Progress(progress);
        this.stack = new LocalStack(
                settings, Parts.all(settings).stream().map(this::altered).toList(), this.progress);
    }

    /** One that is up. */
    public static Site start(Checkout checkout, Flags flags, PrintStream progress) {
        var settings = settings(checkout);
        var leftovers = new Leftovers(settings);
        if (leftovers.any()) {
            leftovers.stop(new Progress(progress));
        }
        Parts.forget(settings);
        var site = new Site(settings, flags, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(site::close));
        site.stack.start();
        return site;
    }

    private Part altered(Part part) {
        return new Altered(part, words -> {
            var all = new ArrayList<>(flags.of(part.name()).apply(words));
            switch (part.name()) {
                case "gateway" -> all.addAll(NO_LIMITS);
                case "mongodb" -> inMemory(all);
                default -> {}
            }
            return all;
        });
    }

    private static void inMemory(List<String> words) {
        words.replaceAll(word -> word.startsWith("-Xmx") ? HEAP_OF_THE_STORE : word);
        words.replaceAll(word -> word.equals(MongoStandIn.class.getName()) ? StoreInMemory.class.getName() : word);
        words.set(words.indexOf("-cp") + 1, System.getProperty("java.class.path"));
    }

    public LocalStack stack() {
        return stack;
    }

    public int port(Port port) {
        return settings.port(port);
    }

    public String kafka() {
        return settings.address(Port.KAFKA);
    }

    public String store() {
        return "mongodb://" + settings.address(Port.MONGODB);
    }

    /** Partners of the gateway; not to be shared by threads. */
    public Partners partners() {
        return new Partners(stack.gateway(), stack.keycloak());
    }

    /** The process of a part of the stack. */
    public long pid(String part) throws IOException {
        return new Leftovers(settings).pid(part).orElseThrow(() -> new IOException(part + " does not run"));
    }

    /** How a service is started here. */
    public Command command(String service) {
        var part = Parts.all(settings).stream()
                .filter(one -> one.name().equals(service))
                .findFirst()
                .orElseThrow();
        return new Command(flags.of(service).apply(part.command()), settings.checkout());
    }

    /** A program of the measurements on a service's own libraries, started with a service's flags. */
    public List<String> onLibrariesOf(String service, Class<?> program, String name) {
        return flags.of(name).apply(Command.onLibrariesOf(settings.checkout(), service, program));
    }

    /** Starts something that listens at this port, and waits until it does. */
    public void beside(String name, int port, List<String> command) {
        var place = new Settings(settings.checkout(), OFFSET, settings.data().resolve("beside-" + name), false);
        var one = new LocalStack(place, List.of(new Beside(name, port, command)), progress);
        beside.put(name, one);
        one.start();
    }

    /** Ends it again. */
    public void stopBeside(String name) {
        var one = beside.remove(name);
        if (one != null) {
            one.stop();
        }
    }

    /** Leaves nothing on the disk of one that is closed. */
    public static void forget(Checkout checkout) {
        Parts.forget(settings(checkout));
    }

    private static Settings settings(Checkout checkout) {
        return new Settings(checkout, OFFSET, checkout.data(OFFSET).resolveSibling("bench-" + OFFSET), false);
    }

    @Override
    public synchronized void close() {
        beside.values().forEach(LocalStack::stop);
        beside.clear();
        stack.stop();
    }
}
