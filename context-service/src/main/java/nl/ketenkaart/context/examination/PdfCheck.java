package nl.ketenkaart.context.examination;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;

/**
 * A PDF that does nothing by itself: no scripts, no actions on opening, no launching, no files or media within, no XFA, no
 * encryption that would hide them (ISO 32000-2, 7.6, 7.11, 12.6). Objects in object streams are looked at like all others. What
 * stands in other streams is no object of the file; that nothing there can be taken for one is looked at too. Strict where readers
 * differ: what cannot be told apart is refused.
 */
final class PdfCheck implements PdfTokens.Reader {
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_INFLATED = 64 * 1024 * 1024;
    /** Long enough that no compressed picture holds one by chance. */
    private static final Set<String> ACTS = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "FileAttachment",
            "RichMedia",
            "Rendition",
            "SubmitForm",
            "ImportData",
            "XFA");

    private static final Set<String> ACTS_AS_OBJECT = Set.of("JS", "AA", "EF", "GoToE", "Encrypt");
    private static final Set<String> OF_AN_OBJECT_STREAM =
            Set.of("Type", "ObjStm", "N", "First", "Extends", "Filter", "FlateDecode", "Length", "DL");
    private static final long END = 0x2525454f46L;
    private static final long FIVE_BYTES = 0xffffffffffL;
    private static final String WHITE = "\0\t\n\f\r ";
    private final Source in;
    private final PdfTokens tokens = new PdfTokens(this);
    private List<String> names = new ArrayList<>();
    private boolean streamSeen;
    private boolean data;
    private String last = "";
    private long window;
    private boolean ended;

    private PdfCheck(Source in) {
        this.in = in;
    }

    /**
     * @throws Unfit for one that is not taken
     */
    static void examine(Source in) throws IOException {
        new PdfCheck(in).examine();
    }

    private void examine() throws IOException {
        for (var next = in.next(); next >= 0; next = in.next()) {
            seeEnd(next);
            tokens.see(next);
        }
        tokens.see(' ');
        if (data) {
            throw Unfit.breaksOff();
        }
        if (!ended) {
            throw new Unfit("has no end as a PDF has, or something behind it");
        }
    }

    private void seeEnd(int next) {
        window = (window << 8 | next) & FIVE_BYTES;
        ended = window == END || ended && WHITE.indexOf(next) >= 0;
    }

    @Override
    public void name(String name) {
        if (ACTS.contains(name) || !data && ACTS_AS_OBJECT.contains(name) || data && name.equals("ObjStm")) {
            throw new Unfit(
                    name.equals("Encrypt")
                            ? "is encrypted, so that it cannot be examined"
                            : "is a PDF with active content or files within (" + name + ")");
        }
        if (!data && names.size() < MOST_NAMES) {
            names.add(name);
        }
    }

    @Override
    public void word(String word, int next) throws IOException {
        if (data) {
            inData(word, next);
        } else if (word.equals("obj")) {
            names = new ArrayList<>();
            streamSeen = false;
        } else if (word.equals("endobj") && isObjectStream() && !streamSeen) {
            throw hidden();
        } else if (word.equals("stream") && endsLine(next)) {
            begin();
        }
        last = word;
    }

    private void inData(String word, int next) throws IOException {
        if (word.endsWith("endstream")) {
            data = false;
        } else if (word.endsWith("endobj")
                || word.equals("obj") && !last.isEmpty() && last.chars().allMatch(Character::isDigit)
                || word.equals("stream") && endsLine(next)) {
            throw hidden();
        }
    }

    private static Unfit hidden() {
        return new Unfit("is a PDF with objects where none should be");
    }

    /** Whether the line ends here, blanks aside; those are taken. */
    private boolean endsLine(int next) throws IOException {
        var one = next;
        while ((one == ' ' || one == '\t') && (in.peek() == ' ' || in.peek() == '\t')) {
            one = in.next();
        }
        return one == '\r' || one == '\n' || (one == ' ' || one == '\t') && (in.peek() == '\r' || in.peek() == '\n');
    }

    private boolean isObjectStream() {
        return names.contains("ObjStm") || names.contains("First") && names.contains("N");
    }

    /** The objects of an object stream are looked at; without a filter they stand there as all others do. */
    private void begin() throws IOException {
        streamSeen = true;
        data = true;
        if (names.size() == MOST_NAMES) {
            throw hidden();
        }
        if (isObjectStream()) {
            if (!OF_AN_OBJECT_STREAM.containsAll(names) || Collections.frequency(names, "Filter") > 1) {
                throw new Unfit("is a PDF with objects that are compressed in a way that cannot be examined");
            }
            data = names.contains("Filter");
            if (data) {
                inflate();
            }
        }
    }

    private void inflate() throws IOException {
        while (in.peek() >= 0 && WHITE.indexOf(in.peek()) >= 0) {
            in.next();
        }
        var within = new PdfTokens(name -> {
            if (ACTS_AS_OBJECT.contains(name) || ACTS.contains(name)) {
                throw new Unfit("is a PDF with active content or files within (" + name + ")");
            }
        });
        var inflater = new Inflater();
        try {
            inflate(inflater, within);
        } finally {
            inflater.end();
        }
        within.see(' ');
    }

    private void inflate(Inflater inflater, PdfTokens within) throws IOException {
        var some = new byte[8 * 1024];
        for (var given = in.inflate(inflater, some); given > 0; given = in.inflate(inflater, some)) {
            for (var i = 0; i < given; i++) {
                within.see(Byte.toUnsignedInt(some[i]));
            }
            if (inflater.getBytesWritten() > MOST_INFLATED) {
                throw new Unfit("becomes far larger when it is unpacked than a document is");
            }
        }
    }
}
