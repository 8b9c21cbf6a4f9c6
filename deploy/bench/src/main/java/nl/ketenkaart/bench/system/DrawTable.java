package nl.ketenkaart.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkaart.bench.system.figure.Picture;
import nl.ketenkaart.bench.system.figure.Table;

/** Draws the table of measures in a text, so that the two cannot differ. */
public final class DrawTable {
    private DrawTable() {}

    /** @param words the text and the picture */
    public static void main(String[] words) throws IOException {
        Files.writeString(Path.of(words[1]), of(Path.of(words[0])));
    }

    static String of(Path text) throws IOException {
        var rows = Table.read(Files.readAllLines(text));
        return Picture.of(rows, "How far each measure has come, its aim in the middle");
    }
}
