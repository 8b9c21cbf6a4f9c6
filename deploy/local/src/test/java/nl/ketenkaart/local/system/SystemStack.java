package nl.ketenkaart.local.system;

import java.nio.file.Path;
import java.util.Objects;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.part.Parts;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.stack.LocalStack;
import nl.ketenkaart.local.stack.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** One stack for all test classes of this JVM, on ports and with data of its own; it stops when the last test has run. */
public final class SystemStack implements BeforeAllCallback, TestInstancePreConstructCallback {
    /** Other ports for who runs tests beside each other. */
    /** Not 2000: the gateway's port would be 10080, to which no browser and no fetch goes (WHATWG Fetch, bad port). */
    private static final int OFFSET = Integer.getInteger("ketenkaart.system.offset", 2100);

    private static final Collector COLLECTOR = Collector.start();
    private static @Nullable LocalStack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        start(context);
    }

    /** A class whose one instance serves all its tests is made before anything else, and may ask for clients already. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        start(context);
    }

    private static void start(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(SystemStack.class, key -> started(), AutoCloseable.class);
    }

    private static AutoCloseable started() {
        var checkout = Checkout.around(Path.of(""));
        var settings =
                new Settings(checkout, OFFSET, checkout.root().resolve("deploy/local/target/system-test"), false);
        Parts.forget(settings);
        System.setProperty("ketenkaart.traces.endpoint", COLLECTOR.endpoint());
        var fresh = new LocalStack(settings, Parts.all(settings), new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::stop));
        fresh.start();
        stack = fresh;
        return fresh::stop;
    }

    public static LocalStack stack() {
        return Objects.requireNonNull(stack, "started by this extension");
    }

    /** Clients that know nothing of what others wrote before. */
    public static Partners partners() {
        return new Partners(stack().gateway(), stack().keycloak());
    }

    /** Hears of every flow. */
    static Collector collector() {
        return COLLECTOR;
    }

    public static Path logs() {
        return stack().settings().data().resolve("logs");
    }
}
