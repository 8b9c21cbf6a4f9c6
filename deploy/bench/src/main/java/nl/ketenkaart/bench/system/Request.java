package nl.ketenkaart.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkaart.bench.system.load.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param recordings where Java Flight Recorder leaves what it saw; null: it sees nothing
 */
record Request(Plan plan, @Nullable Path recordings) {
    private static final Set<String> ALL = Set.of("a", "b", "c", "d", "e", "f", "g", "h");
    private static final int ROUNDS = 5;

    /** @throws IllegalArgumentException when it is not understood */
    static Request of(String... words) throws IOException {
        Set<String> only = ALL;
        var rounds = ROUNDS;
        var brief = false;
        Path recordings = null;
        for (var all = List.of(words).iterator(); all.hasNext(); ) {
            switch (all.next()) {
                case "--only" -> only = letters(next(all));
                case "--rounds" -> rounds = Integer.parseInt(next(all));
                case "--short" -> brief = true;
                case "--profile" ->
                    recordings = Files.createDirectories(Path.of(next(all)).toAbsolutePath());
                default ->
                    throw new IllegalArgumentException("system [--only b,c] [--rounds N] [--short] [--profile FOLDER]");
            }
        }
        return new Request(new Plan(only, rounds, brief), recordings);
    }

    private static String next(Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException("something is missing at the end");
        }
        return words.next();
    }

    /** For how many clients (i) is part of what one reads of a card and through the gateway. */
    private static Set<String> letters(String list) {
        var only = new TreeSet<>(List.of(list.split(",", -1)));
        if (only.remove("i")) {
            only.addAll(List.of("b", "c"));
        }
        if (!ALL.containsAll(only)) {
            throw new IllegalArgumentException("there are a to i, and not " + list);
        }
        return only;
    }
}
