package nl.ketenkaart.context.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Looks at a file while it passes: how long it is, its digest, and what type it is by its content. Never holds it whole. */
final class Inspection extends FilterInputStream {
    private static final int HEAD = 8;
    private static final int TAIL = 128 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final String MACROS = "word/vbaProject.bin";
    private final MessageDigest digest = sha256();
    private final TextCheck text = new TextCheck();
    private final Tail tail = new Tail(TAIL);
    private byte[] head = new byte[0];
    private long size;

    Inspection(InputStream file) {
        super(file);
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
            see(into, from, read);
        }
        return read;
    }

    private void see(byte[] bytes, int from, int length) {
        size += length;
        digest.update(bytes, from, length);
        text.see(bytes, from, length);
        if (head.length < HEAD) {
            head = join(head, Arrays.copyOfRange(bytes, from, from + Math.min(length, HEAD - head.length)));
        }
        tail.see(bytes, from, length);
    }

    long size() {
        return size;
    }

    /** Lower-case hex; asked once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What type it is, once all of it has passed; empty when it is none of those taken in. */
    Optional<FileType> type() {
        if (begins("25504446 2d")) {
            return Optional.of(FileType.PDF);
        }
        if (begins("89504e47 0d0a1a0a")) {
            return Optional.of(FileType.PNG);
        }
        if (begins("ffd8ff")) {
            return Optional.of(FileType.JPEG);
        }
        if (begins("504b0304")) {
            return isDocx() ? Optional.of(FileType.DOCX) : Optional.empty();
        }
        return size > 0 && text.isText() ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    private boolean begins(String hex) {
        var signature = HexFormat.of().parseHex(hex.replace(" ", ""));
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }

    private boolean isDocx() {
        var names = ZipDirectory.names(tail.bytes(), size);
        return names.contains(CONTENT_TYPES) && names.contains(DOCUMENT) && !names.contains(MACROS);
    }

    private static byte[] join(byte[] a, byte[] b) {
        var joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
