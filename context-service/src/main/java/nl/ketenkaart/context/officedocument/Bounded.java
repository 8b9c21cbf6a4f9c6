package nl.ketenkaart.context.officedocument;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No more than so many bytes: what is longer is no document. */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var given = super.read(into, from, length);
        left -= Math.max(0, given);
        if (left < 0) {
            throw ZipBudget.bomb();
        }
        return given;
    }

    /** What was opened for it is closed by who opened it. */
    @Override
    public void close() {}
}
