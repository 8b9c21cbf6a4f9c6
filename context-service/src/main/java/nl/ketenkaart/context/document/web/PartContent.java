package nl.ketenkaart.context.document.web;

import java.io.InputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.multipart.PartEvent;

/** One part's bytes as a stream; each buffer is let go once it is read. */
final class PartContent extends InputStream {
    private static final DataBuffer EMPTY = DefaultDataBufferFactory.sharedInstance.wrap(new byte[0]);
    private final Parts parts;
    private DataBuffer buffer;
    private boolean last;

    PartContent(Parts parts, PartEvent first) {
        this.parts = parts;
        this.buffer = first.content();
        this.last = first.isLast();
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        while (buffer.readableByteCount() == 0) {
            if (last) {
                return -1;
            }
            next();
        }
        var read = Math.min(length, buffer.readableByteCount());
        buffer.read(into, from, read);
        return read;
    }

    private void next() {
        DataBufferUtils.release(buffer);
        buffer = EMPTY;
        var event = parts.next();
        buffer = event.content();
        last = event.isLast();
    }

    @Override
    public void close() {
        DataBufferUtils.release(buffer);
        buffer = EMPTY;
        last = true;
    }
}
