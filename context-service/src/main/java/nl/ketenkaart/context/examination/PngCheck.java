package nl.ketenkaart.context.examination;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG from its first chunk to its last, each with its checksum, and nothing behind (PNG, third edition, 5). */
final class PngCheck {
    private static final int SIGNATURE = 8;
    private static final long LONGEST = Integer.MAX_VALUE;
    private static final int STEP = 8 * 1024;

    private PngCheck() {}

    /**
     * @throws Unfit for one that is not taken
     */
    static void examine(Source in) throws IOException {
        in.skip(SIGNATURE);
        var type = chunk(in);
        if (!type.equals("IHDR")) {
            throw new Unfit("is not a PNG as it should be");
        }
        while (!type.equals("IEND")) {
            type = chunk(in);
        }
        if (in.peek() >= 0) {
            throw new Unfit("has something behind the end of the picture");
        }
    }

    private static String chunk(Source in) throws IOException {
        var length = in.bigEndian32();
        var name = in.exactly(4);
        var crc = new CRC32();
        crc.update(name);
        if (length > LONGEST) {
            throw new Unfit("is not a PNG as it should be");
        }
        var some = new byte[STEP];
        for (var left = length; left > 0; ) {
            var taken = in.take(some, 0, (int) Math.min(STEP, left));
            crc.update(some, 0, taken);
            left -= taken;
        }
        if (in.bigEndian32() != crc.getValue()) {
            throw new Unfit("is a PNG that was damaged");
        }
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
