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

/** Words in the raw bytes of files: segments of topics, database files, logs. */
final class SearchFiles {
    private static final int PIECE = 8 * 1024 * 1024;
    private final List<byte[]> words;
    private final int longest;

    SearchFiles(List<String> words) {
        this.words = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.longest = this.words.stream().mapToInt(word -> word.length).max().orElse(0);
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
            var standing =
                    (int) words.stream().filter(word -> stands(word, file)).count();
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

    private boolean stands(byte[] word, Path file) {
        try (var in = Files.newInputStream(file)) {
            var kept = new byte[0];
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                var all = new byte[kept.length + piece.length];
                System.arraycopy(kept, 0, all, 0, kept.length);
                System.arraycopy(piece, 0, all, kept.length, piece.length);
                if (stands(word, all)) {
                    return true;
                }
                kept = java.util.Arrays.copyOfRange(all, Math.max(0, all.length - longest), all.length);
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean stands(byte[] word, byte[] in) {
        for (var at = 0; at <= in.length - word.length; at++) {
            if (in[at] == word[0] && java.util.Arrays.equals(in, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
