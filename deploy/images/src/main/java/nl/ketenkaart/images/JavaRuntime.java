package nl.ketenkaart.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM of an image: of the JDK that builds it, what a service needs. So what is remembered of a start here fits there. */
public record JavaRuntime(Path home) {
    /** Of which Java images are. */
    public static final int FEATURE = 25;

    /**
     * Beyond Java SE: names of MongoDB's members by DNS, numbers and dates as written here, other character sets, memory without
     * objects, keys on a token; and for who has to look into one that runs: metrics, recordings, jcmd.
     */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.cryptoki",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Made from the JDK that runs this, unless it is there; some 140 MB, eleven seconds. */
    public static JavaRuntime at(Path home) throws IOException, InterruptedException {
        if (Runtime.version().feature() != FEATURE) {
            throw new IllegalStateException(
                    "images are made with a JDK " + FEATURE + "; Maven runs on " + Runtime.version());
        }
        if (!Files.exists(home.resolve("release"))) {
            Files.createDirectories(home.getParent());
            Started.program(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                    "--add-modules=" + String.join(",", MODULES),
                    "--no-header-files",
                    "--no-man-pages",
                    "--output=" + home));
        }
        return new JavaRuntime(home);
    }

    /** The program that starts it. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }
}
