package nl.ketenkaart.context.examination;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** A file by its first bytes, and the examination of all but those that are packed. */
public final class SimpleFile {
    private static final int LONGEST_SIGNATURE = 8;
    private static final int STEP = 8 * 1024;
    private static final Map<String, FileType> SIGNATURES = Map.of(
            "255044462d",
            FileType.PDF,
            "89504e470d0a1a0a",
            FileType.PNG,
            "ffd8ff",
            FileType.JPEG,
            "504b0304",
            FileType.DOCX);

    private SimpleFile() {}

    /** What it seems to be; text until something else is found. */
    public static FileType begins(Source in) throws IOException {
        var first = in.peek(LONGEST_SIGNATURE);
        return SIGNATURES.entrySet().stream()
                .filter(entry -> starts(first, HexFormat.of().parseHex(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FileType.TEXT);
    }

    private static boolean starts(byte[] first, byte[] signature) {
        return first.length >= signature.length
                && Arrays.equals(first, 0, signature.length, signature, 0, signature.length);
    }

    /**
     * Examines to its end one that is not packed.
     *
     * @throws Unfit for one that is not taken
     */
    public static void examine(FileType type, Source in) throws IOException {
        switch (type) {
            case PDF -> PdfCheck.examine(in);
            case PNG -> PngCheck.examine(in);
            case JPEG -> JpegCheck.examine(in);
            case TEXT -> text(in);
            case DOCX -> throw new IllegalArgumentException("is packed");
        }
    }

    private static void text(Source in) throws IOException {
        var check = new TextCheck();
        var some = new byte[STEP];
        while (in.peek() >= 0) {
            check.see(some, 0, in.take(some, 0, STEP));
        }
        if (!check.isText()) {
            throw new Unfit("is none of the files that are taken: PDF, PNG, JPEG, plain text in UTF-8, DOCX");
        }
    }
}
