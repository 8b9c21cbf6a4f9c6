package nl.ketenkaart.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.ketenkaart.local.Request.Option;
import nl.ketenkaart.local.demo.Demo;
import nl.ketenkaart.local.faults.Faults;
import nl.ketenkaart.local.faults.Plan;
import nl.ketenkaart.local.part.Parts;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Port;
import nl.ketenkaart.local.place.Settings;
import nl.ketenkaart.local.realm.Realm;
import nl.ketenkaart.local.stack.Leftovers;
import nl.ketenkaart.local.stack.Part;
import nl.ketenkaart.local.stack.Progress;
import nl.ketenkaart.local.stack.StandStill;

/** The command {@code deploy/local/run}, once everything is built. */
public final class Launcher {
    private static final int REFUSED = 2;
    private final Request request;
    private final Settings settings;
    private final PrintStream out;

    private Launcher(Request request, Checkout checkout, PrintStream out) {
        this.request = request;
        this.settings = new Settings(
                checkout, request.offset(), checkout.data(request.offset()), request.has(Option.MONGO_IN_DOCKER));
        this.out = out;
    }

    /** Ends with 0 when all went well, 1 for a difference or a part that is not up, 2 when nothing was begun. */
    public static void main(String[] words) {
        var out = System.out;
        int code;
        try {
            code = new Launcher(Request.parse(words), Checkout.around(Path.of("")), out).run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            code = REFUSED;
        } catch (InterruptedException e) {
            code = REFUSED;
        }
        out.flush();
        System.exit(code);
    }

    private int run() throws InterruptedException {
        return switch (request.verb()) {
            case RUN -> start(false);
            case DEMO -> demo();
            case STATUS -> status();
            case STOP -> stop();
            case PAUSE -> standStill(true);
            case RESUME -> standStill(false);
            case REALM -> realm();
            case VERIFY_LOG, REBUILD_CARDS -> command(ofTheService());
            case ROTATE_KEYS -> rotateKeys();
            case PROVE_ERASURE -> command(proof());
            case FAULTS -> Faults.run(settings.checkout(), request.offset(), Plan.of(request.about()), out);
        };
    }

    private int realm() {
        out.println(Realm.base(settings.checkout().keycloak()).json());
        return 0;
    }

    /** What privacy-service can do besides serving, on the stack that runs. */
    private int command(String... words) throws InterruptedException {
        out.flush();
        return Parts.command(settings, "privacy-service", words);
    }

    /** A new key for the organisations, and then every data key wrapped by it. */
    private int rotateKeys() throws InterruptedException {
        Parts.rotateKeys(settings);
        return command("rewrap-keys");
    }

    private String[] ofTheService() {
        return Stream.concat(Stream.of(request.verb().word()), request.about().stream())
                .toArray(String[]::new);
    }

    private String[] proof() {
        var below = "--below=" + settings.data();
        return Stream.concat(Stream.of("prove-erasure", below), request.about().stream())
                .toArray(String[]::new);
    }

    private int status() {
        var there = new Leftovers(settings).parts();
        var up = 0;
        for (var part : Parts.all(settings)) {
            var state = !there.contains(part.name()) ? "not running" : part.answers() ? "up" : "does not answer";
            up += state.equals("up") ? 1 : 0;
            out.printf("  %-22s %-16s %s%n", part.name(), state, part.address());
        }
        return up == Parts.all(settings).size() ? 0 : 1;
    }

    private int standStill(boolean still) {
        var parts = still ? new StandStill(settings).begin() : new StandStill(settings).end();
        out.println((still ? "Standing still: " : "Going on: ") + String.join(", ", parts));
        return 0;
    }

    private int stop() {
        var leftovers = new Leftovers(settings);
        if (leftovers.any()) {
            leftovers.stop(new Progress(out));
        } else {
            out.println("Nothing of this stack is running.");
        }
        return 0;
    }

    /** On a stack that is up already it is played there, and what runs is left running. */
    private int demo() {
        if (!new Leftovers(settings).any()) {
            return start(true);
        }
        if (!Parts.all(settings).stream().allMatch(Part::answers)) {
            throw new CannotStart("The stack is there but not all of it is up; look with status, end it with stop.");
        }
        return play();
    }

    private int play() {
        return Demo.play(
                request.play(), URI.create(settings.url(Port.GATEWAY)), URI.create(settings.url(Port.KEYCLOAK)), out);
    }

    private int start(boolean play) {
        var foreground = new Foreground(settings, out);
        foreground.check();
        if (request.has(Option.FRESH)) {
            Parts.forget(settings);
        }
        foreground.start();
        var code = play ? play() : 0;
        if (request.has(Option.EXIT)) {
            foreground.stop();
        } else if (request.has(Option.DETACH)) {
            foreground.leave();
        } else {
            code = Math.max(code, foreground.stay());
        }
        return code;
    }
}
