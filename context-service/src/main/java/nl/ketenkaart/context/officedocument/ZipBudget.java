package nl.ketenkaart.context.officedocument;

import nl.ketenkaart.context.examination.Unfit;

/** How much one file may become when it is unpacked: a bomb is put down before it went off. */
final class ZipBudget {
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private long bytes;
    private int entries;

    static Unfit bomb() {
        return new Unfit("becomes far larger when it is unpacked than a document is");
    }

    void spend(int unpacked) {
        bytes += unpacked;
        if (bytes > MOST_BYTES) {
            throw bomb();
        }
    }

    void entry() {
        entries++;
        if (entries > MOST_ENTRIES) {
            throw new Unfit("has more entries than a document has");
        }
    }
}
