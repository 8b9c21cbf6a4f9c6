package nl.ketenkaart.bench.system.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * With which flags the parts run.
 *
 * @param wholeCompiler as in a cluster: the JVM may optimise all it can, and not only what starts a stack sooner, and has small headers of objects where it can (JDK 25)
 * @param recordings where each process leaves what Java Flight Recorder saw; null: nowhere
 */
public record Flags(boolean wholeCompiler, @Nullable Path recordings) {
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    private static final String WHOLE = "-XX:TieredStopAtLevel=4";
    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";
    private static final int WITH_COMPACT_HEADERS = 25;

    /** As deploy/local/run starts them. */
    public static final Flags AS_THEY_ARE = new Flags(false, null);

    UnaryOperator<List<String>> of(String part) {
        return words -> {
            var all = new ArrayList<>(words);
            if (wholeCompiler) {
                all.replaceAll(word -> word.equals(QUICK) ? WHOLE : word);
            }
            if (all.contains(WHOLE) && Runtime.version().feature() >= WITH_COMPACT_HEADERS) {
                all.add(all.indexOf(WHOLE), COMPACT);
            }
            if (recordings != null && all.contains(WHOLE)) {
                var file = recordings.resolve(part + "-%p.jfr");
                all.add(all.indexOf(WHOLE), "-XX:StartFlightRecording:settings=profile,filename=" + file);
            }
            return all;
        };
    }
}
