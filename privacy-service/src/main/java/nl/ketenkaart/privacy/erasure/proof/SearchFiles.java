package nl.ketenkaart.privacy.erasure.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words in the raw bytes of files, each read once for all words: segments of topics, database files, logs. */
final class SearchFiles {
    private static final int PIECE = 8 * 1024 * 1024;
    private final Words words;
    private final byte[] piece;

    SearchFiles(List<String> words) {
        this.words = new Words(words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
        this.piece = new byte[PIECE + this.words.longest()];
    }

    /**
     * @param files how many were read
     * @param hits by file, how many of the words stand in it
     */
    record Found(int files, Map<String, Integer> hits) {}

    /** Below these directories; what is removed while it is read holds nothing any more. */
    Found below(List<Path> directories) {
        var hits = new TreeMap<String, Integer>();
        var files = directories.stream().flatMap(SearchFiles::files).toList();
        for (var file : files) {
            var standing = standing(file);
            if (standing > 0) {
                hits.put(file.toString(), standing);
            }
        }
        return new Found(files.size(), hits);
    }

    private static java.util.stream.Stream<Path> files(Path directory) {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a word may have of itself at the end of a piece goes to the front of the next one. */
    private int standing(Path file) {
        var found = new java.util.BitSet();
        try (var in = Files.newInputStream(file)) {
            var kept = 0;
            for (var read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, kept, PIECE)) {
                var end = kept + read;
                words.note(piece, end, found);
                kept = Math.min(end, words.longest());
                System.arraycopy(piece, end - kept, piece, 0, kept);
            }
            return found.cardinality();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
