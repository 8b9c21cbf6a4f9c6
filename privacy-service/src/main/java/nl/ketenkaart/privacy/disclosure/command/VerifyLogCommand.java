package nl.ketenkaart.privacy.disclosure.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.privacy.disclosure.LogReport;
import nl.ketenkaart.privacy.disclosure.LogReport.Anchor;
import nl.ketenkaart.privacy.disclosure.VerifyLog;
import org.springframework.stereotype.Component;

/**
 * {@code verify-log [--anchors=FILE] [the service's own settings]}: reads the whole processing log. Prints each fault, where
 * each strand stands ({@code anchor strand page hash}) and one sentence. Its own earlier output is what FILE holds: kept where
 * nobody can change it, it proves that nothing up to there went. Ends with 0 when the log is whole, 1 when it is not, 2 when
 * it could not be read.
 */
@Component("verify-log")
final class VerifyLogCommand implements Command {
    private static final String ANCHORS = "--anchors=";
    private static final int BROKEN = 1;
    private static final int NOT_READ = 2;
    private final VerifyLog log;

    VerifyLogCommand(VerifyLog log) {
        this.log = log;
    }

    @Override
    public int run(List<String> words, Consumer<String> out) {
        try {
            return print(log.verify(anchors(words)), out);
        } catch (IOException | RuntimeException e) {
            out.accept("The processing log could not be read: " + e.getMessage());
            return NOT_READ;
        }
    }

    private static int print(LogReport report, Consumer<String> out) {
        report.faults().forEach(fault -> out.accept("fault " + fault.kind() + " " + fault.place()));
        report.anchors()
                .forEach(a -> out.accept(String.join(" ", "anchor", a.strand(), Long.toString(a.page()), a.hash())));
        out.accept("%d lines on %d pages of %d strands: %s"
                .formatted(
                        report.lines(),
                        report.pages(),
                        report.strands(),
                        report.whole() ? "whole" : report.faults().size() + " faults"));
        return report.whole() ? 0 : BROKEN;
    }

    private static List<Anchor> anchors(List<String> words) throws IOException {
        var file = words.stream().filter(word -> word.startsWith(ANCHORS)).findFirst();
        if (file.isEmpty()) {
            return List.of();
        }
        return Files.readAllLines(Path.of(file.get().substring(ANCHORS.length()))).stream()
                .filter(line -> line.startsWith("anchor "))
                .map(VerifyLogCommand::anchor)
                .toList();
    }

    private static Anchor anchor(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not an anchor: " + line);
        }
        return new Anchor(parts[1], Long.parseLong(parts[2]), parts[3]);
    }
}
