package nl.ketenkaart.context.officedocument;

import java.io.IOException;
import java.io.InputStream;
import nl.ketenkaart.context.examination.Unfit;

/** A part has no field that starts another program by itself (ECMA-376, part 1, 17.16); its text is read without the markup between. */
final class FieldCheck {
    private static final String STARTS = "DDEAUTO";
    private static final int STEP = 8 * 1024;
    private boolean markup;
    /** Of the text, however its markup cuts it up; and of everything, since a field may stand in the markup too. */
    private int matchedText;

    private int matchedAll;

    private FieldCheck() {}

    /**
     * @throws Unfit for a part that has one, or is not written in UTF-8
     */
    static void examine(InputStream part) throws IOException {
        var check = new FieldCheck();
        var some = new byte[STEP];
        for (var given = part.read(some); given >= 0; given = part.read(some)) {
            for (var i = 0; i < given; i++) {
                check.see(some[i]);
            }
        }
    }

    private void see(byte next) {
        if (next == 0) {
            throw new Unfit("is a document that cannot be read");
        }
        matchedAll = match(matchedAll, next);
        if (next == '<' || next == '>') {
            markup = next == '<';
        } else if (!markup && !Character.isWhitespace(next)) {
            matchedText = match(matchedText, next);
        }
    }

    private static int match(int before, byte next) {
        var letter = Character.toUpperCase((char) next);
        if (letter != STARTS.charAt(before)) {
            return letter != 'D' ? 0 : before == 2 ? 2 : 1;
        }
        if (before + 1 == STARTS.length()) {
            throw new Unfit("is a document with a field that starts another program");
        }
        return before + 1;
    }
}
