package nl.ketenkaart.privacy.erasure.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several words, found in one pass (Horspool's way, for all at once): the byte at which the shortest of them would end says which
 * words can stand here, and how far on the next one may begin at the earliest. So most bytes are not looked at.
 */
final class Words {
    private static final int BYTES = 256;
    private final List<byte[]> words;
    private final int shortest;
    private final int longest;
    private final int[] step = new int[BYTES];
    private final int[][] standing = new int[BYTES][];

    Words(List<byte[]> words) {
        this.words = words;
        this.shortest = words.stream().mapToInt(word -> word.length).min().orElse(1);
        this.longest = words.stream().mapToInt(word -> word.length).max().orElse(0);
        Arrays.fill(step, shortest);
        for (var word : words) {
            for (var at = 0; at < shortest - 1; at++) {
                var value = Byte.toUnsignedInt(word[at]);
                step[value] = Math.min(step[value], shortest - 1 - at);
            }
        }
        Arrays.setAll(
                standing,
                value -> IntStream.range(0, words.size())
                        .filter(n -> Byte.toUnsignedInt(words.get(n)[shortest - 1]) == value)
                        .toArray());
    }

    int longest() {
        return longest;
    }

    /** Which of them, by number, stand in the bytes before the end. */
    void note(byte[] in, int end, BitSet found) {
        for (var at = 0; at + shortest <= end; ) {
            var last = Byte.toUnsignedInt(in[at + shortest - 1]);
            for (var n : standing[last]) {
                if (stands(words.get(n), in, at, end)) {
                    found.set(n);
                }
            }
            at += step[last];
        }
    }

    private static boolean stands(byte[] word, byte[] in, int at, int end) {
        return at + word.length <= end && Arrays.equals(in, at, at + word.length, word, 0, word.length);
    }
}
