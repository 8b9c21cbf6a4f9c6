package nl.ketenkaart.context.examination;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A file as it comes in, read once from its beginning to its end through one small buffer. For one thread. */
public final class Source {
    private static final int BUFFER = 32 * 1024;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long before;

    public Source(InputStream in) {
        this.in = in;
    }

    /** How many bytes were taken. */
    public long position() {
        return before + at;
    }

    /** The next byte without taking it; -1 at the end. */
    public int peek() throws IOException {
        return filled() ? Byte.toUnsignedInt(buffer[at]) : -1;
    }

    /** The first bytes of what comes next without taking them; fewer where the file ends. */
    byte[] peek(int length) throws IOException {
        if (filled() && end - at < length) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            before += at;
            end -= at;
            at = 0;
            end += in.readNBytes(buffer, end, length - end);
        }
        return Arrays.copyOfRange(buffer, at, Math.min(end, at + length));
    }

    /** Takes a byte; -1 at the end. */
    public int next() throws IOException {
        return filled() ? Byte.toUnsignedInt(buffer[at++]) : -1;
    }

    /**
     * @throws Unfit where the file ends, as all that follow
     */
    public int demand() throws IOException {
        var one = next();
        if (one < 0) {
            throw Unfit.breaksOff();
        }
        return one;
    }

    public int bigEndian16() throws IOException {
        return demand() << 8 | demand();
    }

    public long bigEndian32() throws IOException {
        return (long) bigEndian16() << 16 | bigEndian16();
    }

    public int littleEndian16() throws IOException {
        return demand() | demand() << 8;
    }

    public long littleEndian32() throws IOException {
        return littleEndian16() | (long) littleEndian16() << 16;
    }

    public byte[] exactly(int length) throws IOException {
        var taken = new byte[length];
        for (var done = 0; done < length; ) {
            done += take(taken, done, length - done);
        }
        return taken;
    }

    public void skip(long length) throws IOException {
        for (var left = length; left > 0; ) {
            if (!filled()) {
                throw Unfit.breaksOff();
            }
            var step = (int) Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    /** Takes some bytes, at least one. */
    public int take(byte[] into, int from, int length) throws IOException {
        if (!filled()) {
            throw Unfit.breaksOff();
        }
        var step = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, from, step);
        at += step;
        return step;
    }

    /**
     * Inflates what comes next, some bytes at a time, and takes no byte more than belongs to it.
     *
     * @return 0 when all of it was given
     */
    public int inflate(Inflater inflater, byte[] into) throws IOException {
        try {
            while (!inflater.finished()) {
                if (!filled() || inflater.needsDictionary()) {
                    throw Unfit.breaksOff();
                }
                inflater.setInput(buffer, at, end - at);
                var given = inflater.inflate(into);
                at = end - inflater.getRemaining();
                if (given > 0) {
                    return given;
                }
            }
            return 0;
        } catch (DataFormatException e) {
            throw new Unfit("is compressed in a way that cannot be read");
        }
    }

    private boolean filled() throws IOException {
        if (at < end) {
            return true;
        }
        before += end;
        at = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
