package nl.ketenkaart.privacy.erasure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFilesTest {
    private static final int PIECE = 8 * 1024 * 1024;

    @TempDir
    Path directory;

    @Test
    void each_word_counts_once_in_each_file_in_which_it_stands() throws IOException {
        var one = Files.writeString(directory.resolve("one"), "Wilg and Eik and Wilg");
        var inside = Files.createDirectory(directory.resolve("inside"));
        var other = Files.writeString(inside.resolve("other"), "no more than ilg Eik");
        Files.createFile(inside.resolve("empty"));
        var found = new SearchFiles(List.of("Wilg", "Eik", "ilg", "Iep")).below(List.of(directory));
        assertThat(found.files()).isEqualTo(3);
        assertThat(found.hits()).containsExactlyInAnyOrderEntriesOf(Map.of(one.toString(), 3, other.toString(), 2));
    }

    @Test
    void without_words_nothing_is_found() throws IOException {
        Files.writeString(directory.resolve("one"), "Wilg");
        assertThat(new SearchFiles(List.of()).below(List.of(directory)).hits()).isEmpty();
    }

    @Test
    void a_word_is_found_wherever_it_stands_between_two_pieces() throws IOException {
        var words = List.of("Kind Wilg", "aaaaaaaaaaaaaaaaaaaaaaaaaaab", "ë");
        for (var word : words) {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            for (var before = 0; before <= bytes.length; before++) {
                var file = new byte[PIECE + bytes.length];
                System.arraycopy(bytes, 0, file, PIECE - before, bytes.length);
                var path = Files.write(directory.resolve("file"), file);
                assertThat(new SearchFiles(words).below(List.of(directory)).hits())
                        .as("%s, %d bytes of it in the first piece", word, before)
                        .containsExactly(Map.entry(path.toString(), 1));
            }
        }
    }

    @Test
    void it_finds_what_a_plain_search_finds() throws IOException {
        var random = new Random(20261127);
        for (var n = 0; n < 300; n++) {
            var words = Stream.generate(() -> letters(random, 1 + random.nextInt(6)))
                    .limit(1 + random.nextInt(5))
                    .toList();
            var text = letters(random, random.nextInt(40));
            var path = Files.writeString(directory.resolve("file"), text);
            var standing = (int) words.stream().filter(text::contains).count();
            assertThat(new SearchFiles(words).below(List.of(directory)).hits())
                    .as("%s in %s", words, text)
                    .isEqualTo(standing == 0 ? Map.of() : Map.of(path.toString(), standing));
        }
    }

    /** Of few kinds, so that much of one word stands in another. */
    private static String letters(Random random, int count) {
        return random.ints(count, 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
