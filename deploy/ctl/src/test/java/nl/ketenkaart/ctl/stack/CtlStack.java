package nl.ketenkaart.ctl.stack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ketenkaart.ctl.verb.Surroundings;
import nl.ketenkaart.ctl.verb.Verbs;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One stack where {@code deploy/local/run} would have it, and the command for it; it stops when the last test has run. */
public final class CtlStack implements BeforeAllCallback {
    /** Other ports for who runs tests beside each other. */
    private static final int OFFSET = Integer.getInteger("ketenkaart.ctl.offset", 5700);

    static final List<String> SERVICES =
            List.of("case-service", "context-service", "privacy-service", "notification-service", "gateway");
    private static @Nullable LocalStack stack;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(CtlStack.class, key -> started(), AutoCloseable.class);
    }

    private static AutoCloseable started() {
        var settings = Settings.at(Checkout.around(Path.of("")), OFFSET);
        Parts.forget(settings);
        var fresh = new LocalStack(settings, Parts.all(settings), new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(fresh::stop));
        fresh.start();
        stack = fresh;
        return fresh::stop;
    }

    static LocalStack stack() {
        return Objects.requireNonNull(stack, "started by this extension");
    }

    static Partners partners() {
        return new Partners(stack().gateway(), stack().keycloak());
    }

    /** What the command said and how it ended. */
    record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    /** The command, for this stack, in this folder. */
    static Said ctl(Path directory, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var here = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory,
                Path.of(""),
                Map.of(),
                false,
                Clock.systemUTC());
        var all = Stream.concat(Arrays.stream(words), Stream.of("--local", "--port-offset", String.valueOf(OFFSET)));
        var code = Verbs.in(here).execute(all.toArray(String[]::new));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
