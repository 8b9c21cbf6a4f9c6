package nl.ketenkaart.context.examination;

import java.io.IOException;

/** A JPEG from marker to marker (ITU-T T.81, B.1); behind its end at most another picture, as cameras store them (CIPA DC-007). */
final class JpegCheck {
    private static final int MARK = 0xff;
    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int ALONE = 0x01;

    private JpegCheck() {}

    /**
     * @throws Unfit for one that is not taken
     */
    static void examine(Source in) throws IOException {
        do {
            picture(in);
            while (in.peek() == 0) {
                in.next();
            }
        } while (in.peek() >= 0);
    }

    private static void picture(Source in) throws IOException {
        if (marker(in) != BEGIN) {
            throw new Unfit("has something behind the end of the picture");
        }
        var marker = marker(in);
        while (marker != END) {
            marker = after(marker, in);
        }
    }

    /** The marker that comes after this one and what belongs to it. */
    private static int after(int marker, Source in) throws IOException {
        if (marker == ALONE || isRestart(marker)) {
            return marker(in);
        }
        var length = in.bigEndian16();
        if (length < 2 || marker == 0 || marker == BEGIN) {
            throw new Unfit("is not a JPEG as it should be");
        }
        in.skip(length - 2L);
        return marker == SCAN ? afterScan(in) : marker(in);
    }

    private static int afterScan(Source in) throws IOException {
        while (true) {
            if (in.demand() == MARK) {
                var marker = in.demand();
                while (marker == MARK) {
                    marker = in.demand();
                }
                if (marker != 0 && !isRestart(marker)) {
                    return marker;
                }
            }
        }
    }

    private static int marker(Source in) throws IOException {
        if (in.demand() != MARK) {
            throw new Unfit("is not a JPEG as it should be, or has something behind its end");
        }
        var marker = in.demand();
        while (marker == MARK) {
            marker = in.demand();
        }
        return marker;
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }
}
