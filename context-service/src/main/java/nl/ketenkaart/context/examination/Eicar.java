package nl.ketenkaart.context.examination;

import java.nio.charset.StandardCharsets;

/** Looks for the test file of the European Institute for Computer Antivirus Research, wherever it stands (eicar.org). */
public final class Eicar {
    /** In two halves: this file is none itself. */
    private static final byte[] PATTERN = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int[] FALLBACK = fallback();
    private int matched;

    /**
     * Looks at the next bytes.
     *
     * @throws Unfit when it stands there
     */
    public void see(byte[] bytes, int from, int length) {
        for (var i = from; i < from + length; i++) {
            matched = after(matched, bytes[i]);
            if (matched == PATTERN.length) {
                throw new Unfit("holds the test file of virus scanners");
            }
        }
    }

    private static int after(int matched, byte next) {
        var so = matched;
        while (so > 0 && PATTERN[so] != next) {
            so = FALLBACK[so - 1];
        }
        return PATTERN[so] == next ? so + 1 : so;
    }

    /** Of Knuth, Morris and Pratt: with what a mismatch goes on. */
    private static int[] fallback() {
        var table = new int[PATTERN.length];
        for (var i = 1; i < PATTERN.length; i++) {
            var so = table[i - 1];
            while (so > 0 && PATTERN[so] != PATTERN[i]) {
                so = table[so - 1];
            }
            table[i] = PATTERN[so] == PATTERN[i] ? so + 1 : so;
        }
        return table;
    }
}
