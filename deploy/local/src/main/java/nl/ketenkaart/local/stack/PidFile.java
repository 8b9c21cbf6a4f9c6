package nl.ketenkaart.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The processes of one stack, one a line (name, id, start in milliseconds), so that whoever comes later can see and stop them even
 * when the launcher has been killed.
 */
final class PidFile {
    private final Path file;

    PidFile(Path data) {
        file = data.resolve("processes");
    }

    /** Those of the noted processes that still live. */
    synchronized List<Running> alive() {
        return all().stream().filter(Running::lives).toList();
    }

    synchronized void add(Running one) {
        var rest = new ArrayList<>(all());
        rest.removeIf(other -> other.name().equals(one.name()));
        rest.add(one);
        write(rest);
    }

    synchronized void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Running> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(PidFile::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Running> all) {
        var lines = all.stream()
                .map(one -> one.name() + " " + one.pid() + " " + one.started().toEpochMilli())
                .toList();
        var next = file.resolveSibling("processes.next");
        try {
            Files.createDirectories(file.getParent());
            Files.write(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Running parse(String line) {
        var words = line.split(" ", -1);
        return new Running(words[0], Long.parseLong(words[1]), Instant.ofEpochMilli(Long.parseLong(words[2])));
    }
}
