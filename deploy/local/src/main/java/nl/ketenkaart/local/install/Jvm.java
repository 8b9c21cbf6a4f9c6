package nl.ketenkaart.local.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process as small and as quick to start as a stack of eight on one machine needs it. */
public record Jvm(int heapMegabytes, List<String> options) {
    private static final List<String> QUICK = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.language=en",
            "-Dfile.encoding=UTF-8");

    public Jvm(int heapMegabytes, String... options) {
        this(heapMegabytes, List.of(options));
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public List<String> command(List<String> program) {
        List<String> all = new ArrayList<>(List.of(java(), "-Xmx" + heapMegabytes + "m"));
        all.addAll(QUICK);
        all.addAll(options);
        all.addAll(program);
        return all;
    }
}
