package nl.ketenkaart.platform.log;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * What failed and where, without what the failure says: messages of exceptions quote what could not be read, which may be content.
 * Named by {@code logging.structured.json.stacktrace.printer}.
 */
public final class FramesOnly implements StackTracePrinter {
    private static final int CAUSES = 20;

    @Override
    public void printStackTrace(Throwable thrown, Appendable to) throws IOException {
        var next = thrown;
        for (var depth = 0; next != null && depth < CAUSES; depth++) {
            to.append(depth == 0 ? "" : "Caused by: ")
                    .append(next.getClass().getName())
                    .append('\n');
            for (var frame : next.getStackTrace()) {
                to.append("\tat ").append(frame.toString()).append('\n');
            }
            next = next.getCause();
        }
    }
}
