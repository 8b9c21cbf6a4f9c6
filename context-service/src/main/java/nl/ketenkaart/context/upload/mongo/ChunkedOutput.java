package nl.ketenkaart.context.upload.mongo;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into chunks and hands each on once it is full; closed, also the last one. */
final class ChunkedOutput extends OutputStream {
    private final byte[] buffer;
    private final Chunks chunks;
    private int filled;
    private int number;

    ChunkedOutput(int length, Chunks chunks) {
        this.buffer = new byte[length];
        this.chunks = chunks;
    }

    /** Takes the chunks, counted from 0; the bytes are its own. */
    @FunctionalInterface
    interface Chunks {
        void take(int number, byte[] bytes);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (var done = 0; done < length; ) {
            var step = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, from + done, buffer, filled, step);
            filled += step;
            done += step;
            if (filled == buffer.length) {
                hand();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            hand();
        }
    }

    private void hand() {
        chunks.take(number++, Arrays.copyOf(buffer, filled));
        filled = 0;
    }
}
