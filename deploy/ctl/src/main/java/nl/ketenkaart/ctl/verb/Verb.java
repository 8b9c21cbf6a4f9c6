package nl.ketenkaart.ctl.verb;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.settings.LocalStackSettings;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.settings.SettingsFile;
import nl.ketenkaart.local.place.Checkout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all verbs have: where everything is, and how it is said. */
abstract class Verb implements Callable<Integer> {
    /** All is well, or done. */
    static final int DONE = 0;
    /** It was looked at, or done, and something is not as it should be. */
    static final int NOT_AS_IT_SHOULD_BE = 1;

    private static final String VARIABLE = "KETENKAARTCTL_CONFIG";

    private final Surroundings surroundings;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Where everything is (YAML); else the environment variable " + VARIABLE + " names it.")
    private @Nullable Path config;

    @Option(names = "--local", description = "The stack of deploy/local/run on this machine.")
    private boolean local;

    @Option(names = "--port-offset", paramLabel = "N", description = "The offset of the local stack's ports.")
    private int offset;

    @Option(
            names = "--json",
            description = "The outcome as one JSON object on standard output; words go to standard error.")
    private boolean json;

    Verb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    final Surroundings surroundings() {
        return surroundings;
    }

    final Output output() {
        return new Output(surroundings.out(), surroundings.err(), json, surroundings.terminal());
    }

    final CtlSettings settings() {
        var checkout = Checkout.around(surroundings.project());
        if (local) {
            return LocalStackSettings.of(checkout, offset);
        }
        var named = surroundings.environment().get(VARIABLE);
        var file = config != null ? config : named != null ? Path.of(named) : null;
        if (file == null) {
            throw new Refusal("Where is everything? Say --local, --config FILE, or set " + VARIABLE + ".");
        }
        return SettingsFile.read(file, checkout.root());
    }

    @Override
    public final Integer call() throws Exception {
        return run(settings(), output());
    }

    /** @return with which code to end */
    abstract int run(CtlSettings settings, Output output) throws Exception;
}
