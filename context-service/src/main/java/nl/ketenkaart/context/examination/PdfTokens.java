package nl.ketenkaart.context.examination;

import java.io.IOException;

/**
 * Takes names and words out of the bytes of a PDF (ISO 32000-2, 7.2 and 7.3.5); a name with its characters written as {@code
 * #xx} is that name. It knows of no strings and no comments, so that nothing can hide in what looks like one.
 */
final class PdfTokens {
    /** Longer than any name that is looked for, each of its characters written with three. */
    private static final int LONGEST_NAME = 64;

    private static final int LONGEST_WORD = 12;
    private static final String WHITE = "\0\t\n\f\r ";
    private static final String APART = WHITE + "()<>[]{}/%";
    private final Reader reader;
    private final StringBuilder text = new StringBuilder();
    private boolean name;
    private boolean opening;

    PdfTokens(Reader reader) {
        this.reader = reader;
    }

    /** Is told what is found. */
    interface Reader {
        void name(String name) throws IOException;

        /** @param next the byte that ended it */
        default void word(String word, int next) throws IOException {}
    }

    void see(int next) throws IOException {
        if (APART.indexOf(next) < 0) {
            checkOpening(next);
            add((char) next);
        } else {
            finish(next);
            checkOpening(next);
        }
    }

    /** What a document opens with may be a place in it, written as a list; anything else is an action, or may be one. */
    private void checkOpening(int next) {
        if (opening && WHITE.indexOf(next) < 0) {
            opening = false;
            if (next != '[') {
                throw new Unfit("is a PDF that opens with an action");
            }
        }
    }

    private void finish(int next) throws IOException {
        var found = text.toString();
        var wasName = name;
        text.setLength(0);
        name = next == '/';
        if (wasName) {
            var read = plain(found);
            opening = read.equals("OpenAction");
            reader.name(read);
        } else if (!found.isEmpty()) {
            reader.word(found, next);
        }
    }

    /** Of a long name the beginning, of a long word the end. */
    private void add(char next) {
        if (!name && text.length() == LONGEST_WORD) {
            text.deleteCharAt(0);
        }
        if (text.length() < LONGEST_NAME) {
            text.append(next);
        }
    }

    private static String plain(String written) {
        if (written.indexOf('#') < 0) {
            return written;
        }
        var plain = new StringBuilder();
        for (var i = 0; i < written.length(); i++) {
            var code = written.charAt(i) == '#' ? code(written, i + 1) : -1;
            plain.append(code < 0 ? written.charAt(i) : (char) code);
            i += code < 0 ? 0 : 2;
        }
        return plain.toString();
    }

    private static int code(String written, int at) {
        if (at + 2 > written.length()) {
            return -1;
        }
        var high = Character.digit(written.charAt(at), 16);
        var low = Character.digit(written.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
