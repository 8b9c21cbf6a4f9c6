package nl.ketenkaart.local.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Checkout;

/**
 * A service's jar, unpacked: it starts sooner, and a build meanwhile takes nothing away from under a running process. One folder per
 * content of the jar.
 */
public record ServiceInstallation(Checkout checkout, String service) {
    /** What runs may be some builds behind. */
    private static final int KEPT = 4;

    /** Unpacks the jar unless that has been done. */
    public void prepare() throws IOException, InterruptedException {
        var home = home();
        if (Files.exists(home)) {
            return;
        }
        Files.createDirectories(all());
        var next = Files.createTempDirectory(all(), "next-");
        extract(next);
        try {
            Files.move(next, home);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
            Folders.delete(next);
        }
        deleteOlder(all());
    }

    private void extract(Path destination) throws IOException, InterruptedException {
        var jar = checkout.jar(service).toString();
        var program =
                List.of("-Djarmode=tools", "-jar", jar, "extract", "--force", "--destination", destination.toString());
        var log = destination.resolveSibling("extract.log").toFile();
        var process = new ProcessBuilder(new Jvm(128).command(program))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log))
                .start();
        if (process.waitFor() != 0) {
            throw new CannotStart(service + " could not be unpacked; see " + log + ".");
        }
    }

    private static void deleteOlder(Path installations) throws IOException {
        try (var all = Files.list(installations)) {
            var older = all.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(ServiceInstallation::made).reversed())
                    .skip(KEPT)
                    .toList();
            for (var one : older) {
                Folders.delete(one);
            }
        }
    }

    private static FileTime made(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is run, apart from its own settings. */
    public List<String> program() {
        return List.of(
                "-jar", home().resolve(checkout.jar(service).getFileName()).toString());
    }

    private Path home() {
        return all().resolve(fingerprint(checkout.jar(service)));
    }

    private Path all() {
        return checkout.work().resolve("services").resolve(service);
    }

    /** The times of a reproducible jar say nothing, so its content does. */
    private static String fingerprint(Path jar) {
        try (var archive = new ZipFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : Collections.list(archive.entries())) {
                var line = entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + ";";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
