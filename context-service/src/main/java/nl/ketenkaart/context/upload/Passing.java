package nl.ketenkaart.context.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.ketenkaart.context.examination.Eicar;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.examination.Tail;
import nl.ketenkaart.context.examination.Unfit;
import nl.ketenkaart.context.upload.VirusScanner.Scan;

/** A file on its way from who reads it: each byte that passes is counted, digested, looked at, scanned and stored. */
final class Passing extends FilterInputStream {
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_OF_ZIP = 0x06054b50;
    private static final int END_LENGTH = 22;
    private final OutputStream store;
    private final Scan scan;
    private final MessageDigest digest = sha256();
    private final Eicar eicar = new Eicar();
    private final Tail tail = new Tail(LONGEST_COMMENT + END_LENGTH);
    private long size;

    Passing(InputStream file, OutputStream store, Scan scan) {
        super(file);
        this.store = store;
        this.scan = scan;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = super.read(into, from, length);
        if (read > 0) {
            size += read;
            digest.update(into, from, read);
            eicar.see(into, from, read);
            tail.see(into, from, read);
            scan.see(into, from, read);
            store.write(into, from, read);
        }
        return read;
    }

    /**
     * All of it has passed.
     *
     * @throws Unfit when the scanner knows it, or it is a packed file too
     */
    ReceivedFile end(UploadId id, FileType type) throws IOException {
        if (type != FileType.DOCX && endsAsZip()) {
            throw new Unfit("is two kinds of file at once");
        }
        if (scan.found()) {
            throw new Unfit("holds something that the virus scanner knows");
        }
        store.close();
        return new ReceivedFile(id, type, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether who reads it from its end would find a ZIP file (PKWARE APPNOTE 4.3.16). */
    private boolean endsAsZip() {
        var last = ByteBuffer.wrap(tail.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = last.limit() - END_LENGTH; at >= 0; at--) {
            if (last.getInt(at) == END_OF_ZIP) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
