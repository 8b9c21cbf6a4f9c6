package nl.ketenkaart.context.officedocument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkaart.context.examination.Source;
import nl.ketenkaart.context.examination.Unfit;

/**
 * Goes through a ZIP file from its first byte to its last (PKWARE APPNOTE 6.3.10, 4.3). Every byte belongs to an entry or to the
 * directory, and the directory says of every entry what the entry says of itself, so that all who read it, from whichever end,
 * read the same.
 */
final class ZipWalk {
    private static final long ENTRY = 0x04034b50L;
    private static final long OF_DIRECTORY = 0x02014b50L;
    private static final long END = 0x06054b50L;
    private static final long DESCRIPTOR = 0x08074b50L;
    private static final int ENCRYPTED = 1 << 0;
    private static final int DESCRIBED_BEHIND = 1 << 3;
    private static final int OTHER_ENCRYPTION = 1 << 6 | 1 << 13;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int LONGEST_NAME = 1_000;
    private static final int ZIP64 = 1;
    private final Source in;
    private final Visitor visitor;
    private final ZipBudget budget = new ZipBudget();
    private final Map<String, Told> entries = new LinkedHashMap<>();

    private ZipWalk(Source in, Visitor visitor) {
        this.in = in;
        this.visitor = visitor;
    }

    /** Is shown every entry; need not read all of it. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name, ZipEntryContent content) throws IOException;
    }

    private record Head(int flags, int method, long crc, long packed, long size, String name, boolean zip64) {
        boolean describedBehind() {
            return (flags & DESCRIBED_BEHIND) != 0;
        }
    }

    private record Told(long offset, int method, long crc, long packed, long size) {}

    /**
     * @throws Unfit for one that is not taken
     */
    static void walk(Source in, Visitor visitor) throws IOException {
        new ZipWalk(in, visitor).walk();
    }

    private void walk() throws IOException {
        var offset = in.position();
        var what = in.littleEndian32();
        while (what == ENTRY) {
            entry(offset);
            offset = in.position();
            what = in.littleEndian32();
        }
        directory(offset, what);
        if (in.peek() >= 0) {
            throw new Unfit("has something behind its end");
        }
    }

    private void entry(long offset) throws IOException {
        budget.entry();
        var head = head();
        if (head.method() != DEFLATED && (head.method() != STORED || head.describedBehind())) {
            throw new Unfit("is packed in a way that is not taken");
        }
        var content = new ZipEntryContent(in, head.method() == STORED ? head.packed() : -1, budget);
        try (content) {
            visitor.visit(head.name(), content);
            content.drain();
        }
        var packed = content.packed();
        var told = new Told(offset, head.method(), content.checksum(), packed, content.size());
        if (head.describedBehind()) {
            descriptor(told, head.zip64());
        } else if (head.crc() != told.crc() || head.packed() != packed || head.size() != told.size()) {
            throw contradiction();
        }
        if (entries.put(head.name(), told) != null) {
            throw contradiction();
        }
    }

    private Head head() throws IOException {
        in.skip(2);
        var flags = in.littleEndian16();
        if ((flags & (ENCRYPTED | OTHER_ENCRYPTION)) != 0) {
            throw new Unfit("is encrypted, so that it cannot be examined");
        }
        var method = in.littleEndian16();
        in.skip(4);
        var crc = in.littleEndian32();
        var packed = in.littleEndian32();
        var size = in.littleEndian32();
        var nameLength = in.littleEndian16();
        var extraLength = in.littleEndian16();
        var name = name(nameLength);
        return new Head(flags, method, crc, packed, size, name, hasZip64(in.exactly(extraLength)));
    }

    private String name(int length) throws IOException {
        if (length == 0 || length > LONGEST_NAME) {
            throw contradiction();
        }
        return new String(in.exactly(length), StandardCharsets.UTF_8);
    }

    private static boolean hasZip64(byte[] extra) {
        for (var at = 0; at + 4 <= extra.length; ) {
            if (Byte.toUnsignedInt(extra[at]) == ZIP64 && extra[at + 1] == 0) {
                return true;
            }
            at += 4 + Byte.toUnsignedInt(extra[at + 2]) + (Byte.toUnsignedInt(extra[at + 3]) << 8);
        }
        return false;
    }

    private void descriptor(Told told, boolean zip64) throws IOException {
        var first = in.littleEndian32();
        var crc = first == DESCRIPTOR ? in.littleEndian32() : first;
        var packed = length(zip64);
        var size = length(zip64);
        if (crc != told.crc() || packed != told.packed() || size != told.size()) {
            throw contradiction();
        }
    }

    private long length(boolean zip64) throws IOException {
        var low = in.littleEndian32();
        if (zip64 && in.littleEndian32() != 0) {
            throw contradiction();
        }
        return low;
    }

    private void directory(long began, long first) throws IOException {
        var what = first;
        var count = 0;
        var length = 0L;
        while (what == OF_DIRECTORY) {
            ofDirectory();
            count++;
            length = in.position() - began;
            what = in.littleEndian32();
        }
        if (what != END || count == 0 || count != entries.size()) {
            throw contradiction();
        }
        var told = in.littleEndian32() == 0 && in.littleEndian16() == count && in.littleEndian16() == count;
        if (!told || in.littleEndian32() != length || in.littleEndian32() != began || in.littleEndian16() != 0) {
            throw contradiction();
        }
    }

    private void ofDirectory() throws IOException {
        in.skip(6);
        var method = in.littleEndian16();
        in.skip(4);
        var crc = in.littleEndian32();
        var packed = in.littleEndian32();
        var size = in.littleEndian32();
        var nameLength = in.littleEndian16();
        var more = in.littleEndian16() + in.littleEndian16();
        in.skip(8);
        var offset = in.littleEndian32();
        var told = entries.get(name(nameLength));
        in.skip(more);
        if (!new Told(offset, method, crc, packed, size).equals(told)) {
            throw contradiction();
        }
    }

    private static Unfit contradiction() {
        return new Unfit("is packed in a way that contradicts itself");
    }
}
