package nl.ketenkaart.context.examination;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come in pieces are text in UTF-8 without control characters. */
final class TextCheck {
    private static final int LONGEST_CHARACTER = 4;
    private static final String ALLOWED_CONTROLS = "\t\n\r\f";
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] rest = new byte[0];
    private boolean text = true;

    void see(byte[] bytes, int from, int length) {
        if (!text) {
            return;
        }
        var in = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(bytes, from, length)
                .flip();
        decode(in, false);
        rest = new byte[in.remaining()];
        in.get(rest);
        text = text && rest.length < LONGEST_CHARACTER;
    }

    boolean isText() {
        if (text) {
            decode(ByteBuffer.wrap(rest), true);
        }
        return text;
    }

    private void decode(ByteBuffer in, boolean end) {
        var out = CharBuffer.allocate(in.remaining() + 1);
        text = !decoder.decode(in, out, end).isError() && plain(out.flip());
    }

    private static boolean plain(CharBuffer decoded) {
        return decoded.chars().noneMatch(c -> Character.isISOControl(c) && ALLOWED_CONTROLS.indexOf(c) < 0);
    }
}
