package nl.ketenkaart.local.install;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.stack.Progress;

/** Keycloak's distribution with what of ours runs in it, unpacked and built for our options once; it holds no data, so all stacks of this checkout share it. */
public record KeycloakInstallation(Checkout checkout) {
    private static final List<String> BUILT_IN = List.of(
            "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false", "--https-client-auth=request");

    /** Its folder, named as in the archive. */
    public Path home() {
        var archive = checkout.keycloakZip().getFileName().toString();
        return checkout.work().resolve(archive.replace(".zip", "").replace("-quarkus-dist", ""));
    }

    /** Makes it when it is not there yet; of several launchers one does it and the others wait. */
    public void prepare(Progress progress) throws IOException, InterruptedException {
        var home = home();
        Files.createDirectories(checkout.work());
        try (var lock = FileChannel.open(
                checkout.work().resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            var wanted = home + " " + fingerprint(checkout.keycloakProvider()) + " " + String.join(" ", BUILT_IN);
            if (!wanted.equals(builtFor(home))) {
                progress.note("keycloak is unpacked and built for this machine, once (about a minute)");
                if (!builtFor(home).startsWith(home + " ")) {
                    unpack(checkout.keycloakZip());
                }
                copy(Files.newInputStream(checkout.keycloakProvider()), home.resolve("providers/ketenkaart.jar"));
                build(home);
                Files.writeString(marker(home), wanted);
            }
        }
    }

    private static String fingerprint(Path file) throws IOException {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return Long.toHexString(sum.getValue());
    }

    private static Path marker(Path home) {
        return home.resolve("built-for");
    }

    private static String builtFor(Path home) throws IOException {
        return Files.exists(marker(home)) ? Files.readString(marker(home)) : "";
    }

    private void unpack(Path zip) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                var target = checkout.work().resolve(entry.getName()).normalize();
                if (!target.startsWith(checkout.work())) {
                    throw new IOException("an entry of " + zip + " leads out of it");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    copy(archive.getInputStream(entry), target);
                }
            }
        }
    }

    private static void copy(InputStream content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (content) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void build(Path home) throws IOException, InterruptedException {
        var log = home.resolveSibling("keycloak-build.log");
        var program = new ArrayList<>(program(home));
        program.add("build");
        program.addAll(BUILT_IN);
        var builder = new ProcessBuilder(new Jvm(512).command(program))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KC_"));
        if (builder.start().waitFor() != 0) {
            throw new CannotStart("Keycloak could not be built; see " + log + ".");
        }
    }

    /** What its own start script would run. */
    public static List<String> program(Path home) {
        return List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
