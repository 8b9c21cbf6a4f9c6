package nl.ketenkaart.ctl.verb;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Where the command runs.
 *
 * @param directory in which it was given
 * @param project the project's folder
 * @param environment its variables
 * @param terminal whether somebody looks at {@code err}
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Path directory,
        Path project,
        Map<String, String> environment,
        boolean terminal,
        Clock clock) {}
