package nl.ketenkaart.bench.system.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.install.Jvm;
import nl.ketenkaart.local.install.ServiceInstallation;
import nl.ketenkaart.local.place.Checkout;

/** The words by which a service is started, and others made of them. */
public record Command(List<String> words, Checkout checkout) {
    private static final String JAR = "-jar";
    private static final int HEAP_OF_A_SERVICE = 192;

    static List<String> onLibrariesOf(Checkout checkout, String service, Class<?> program) {
        var jar = Path.of(new ServiceInstallation(checkout, service).program().getLast());
        var path = ours(checkout) + ":" + jar.resolveSibling("lib") + "/*";
        return new Jvm(HEAP_OF_A_SERVICE).command(List.of("-cp", path, program.getName()));
    }

    private static Path ours(Checkout checkout) {
        return checkout.root().resolve("deploy/bench/target/classes");
    }

    /** The same service in another wiring. */
    public Command wiredBy(Class<?> program) {
        var all = new ArrayList<>(words);
        var at = all.indexOf(JAR);
        all.set(at, "-cp");
        all.set(at + 1, ours(checkout) + ":" + all.get(at + 1));
        all.add(at + 2, program.getName());
        return new Command(all, checkout);
    }

    /** The same, listening elsewhere. */
    public Command at(int port, int management) {
        var all = new ArrayList<>(words);
        all.add("--server.port=" + port);
        all.add("--management.server.port=" + management);
        all.removeIf(word -> word.startsWith("--server.port=") && !word.endsWith("=" + port));
        all.removeIf(word -> word.startsWith("--management.server.port=") && !word.endsWith("=" + management));
        return new Command(all, checkout);
    }

    /** The same, on a JVM with these flags too. */
    public Command on(String... flags) {
        var all = new ArrayList<>(words);
        all.addAll(1, List.of(flags));
        return new Command(all, checkout);
    }

    /** The same with another heap. */
    public Command withHeap(int megabytes) {
        var all = new ArrayList<>(words);
        all.replaceAll(word -> word.startsWith("-Xmx") ? "-Xmx" + megabytes + "m" : word);
        return new Command(all, checkout);
    }

    /** The same program for one of its own commands. */
    public Command asking(String... command) {
        var all = new ArrayList<>(words);
        var settings =
                (int) all.stream().takeWhile(word -> !word.startsWith("--")).count();
        all.addAll(settings, List.of(command));
        return new Command(all, checkout);
    }

    /**
     * Runs it to its end.
     *
     * @return what it said
     * @throws IOException when it does not end with 0
     */
    public String run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new ByteArrayOutputStream();
        process.getInputStream().transferTo(said);
        var text = said.toString(StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("ended with " + process.exitValue() + ": " + text);
        }
        return text;
    }
}
