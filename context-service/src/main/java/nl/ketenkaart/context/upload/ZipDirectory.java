package nl.ketenkaart.context.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The names in a ZIP file, read from the directory at its end without unpacking anything (PKWARE APPNOTE 4.3.12, 4.3.16). */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    private ZipDirectory() {}

    /**
     * None when it is no ZIP file, or its directory does not lie within the tail.
     *
     * @param tail the last bytes of the file
     * @param size of the whole file
     */
    static Set<String> names(byte[] tail, long size) {
        var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = tail.length - END_LENGTH; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                var start = Integer.toUnsignedLong(bytes.getInt(at + 16)) - (size - tail.length);
                return start < 0 || start > at ? Set.of() : names(bytes, (int) start, at);
            }
        }
        return Set.of();
    }

    private static Set<String> names(ByteBuffer bytes, int from, int to) {
        var names = new HashSet<String>();
        var at = from;
        while (at + ENTRY_LENGTH <= to && bytes.getInt(at) == ENTRY) {
            var length = Short.toUnsignedInt(bytes.getShort(at + 28));
            var more = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            if (at + ENTRY_LENGTH + length > to) {
                return Set.of();
            }
            names.add(new String(bytes.array(), at + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + length + more;
        }
        return at == to ? names : Set.of();
    }
}
