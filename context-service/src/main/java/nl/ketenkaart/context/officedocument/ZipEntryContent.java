package nl.ketenkaart.context.officedocument;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import nl.ketenkaart.context.examination.Eicar;
import nl.ketenkaart.context.examination.Source;
import org.jspecify.annotations.Nullable;

/** What one entry holds, unpacked as it is read and never beyond the bounds. To be drained, and closed. */
final class ZipEntryContent extends InputStream {
    /** So much may be any entry; what is larger may not have been packed more tightly than text ever is. */
    private static final long SMALL = 1024 * 1024;

    private static final long TIGHTEST = 200;
    private final Source in;
    private final @Nullable Inflater inflater;
    private final long began;
    private final ZipBudget budget;
    private final CRC32 crc = new CRC32();
    private final Eicar eicar = new Eicar();
    private long left;
    private long size;

    /** @param stored how long it is; negative: it is deflated, and ends where its compression does */
    ZipEntryContent(Source in, long stored, ZipBudget budget) {
        this.in = in;
        this.left = stored;
        this.inflater = stored < 0 ? new Inflater(true) : null;
        this.began = in.position();
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var some = new byte[Math.min(length, 8 * 1024)];
        var given = length == 0 ? 0 : inflater == null ? stored(some) : in.inflate(inflater, some);
        if (given == 0) {
            return length == 0 ? 0 : -1;
        }
        see(some, given);
        System.arraycopy(some, 0, into, from, given);
        return given;
    }

    private int stored(byte[] into) throws IOException {
        if (left == 0) {
            return 0;
        }
        var given = in.take(into, 0, (int) Math.min(left, into.length));
        left -= given;
        return given;
    }

    private void see(byte[] some, int given) {
        size += given;
        budget.spend(given);
        if (size > SMALL && size > TIGHTEST * packed()) {
            throw ZipBudget.bomb();
        }
        crc.update(some, 0, given);
        eicar.see(some, 0, given);
    }

    long size() {
        return size;
    }

    /** How long it is as it lies in the file. */
    long packed() {
        return in.position() - began;
    }

    long checksum() {
        return crc.getValue();
    }

    /** Reads on to its end. */
    void drain() throws IOException {
        var some = new byte[8 * 1024];
        while (read(some, 0, some.length) >= 0) {
            // on to its end
        }
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
