package nl.ketenkaart.context.examination;

import java.util.Arrays;

/** The last bytes of what passes. */
public final class Tail {
    private final int kept;
    private final byte[] buffer;
    private int filled;

    public Tail(int kept) {
        this.kept = kept;
        this.buffer = new byte[2 * kept];
    }

    public void see(byte[] bytes, int from, int length) {
        var used = Math.min(length, kept);
        if (filled + used > buffer.length) {
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            filled = kept;
        }
        System.arraycopy(bytes, from + length - used, buffer, filled, used);
        filled += used;
    }

    public byte[] bytes() {
        return Arrays.copyOfRange(buffer, Math.max(0, filled - kept), filled);
    }
}
