package nl.ketenkaart.privacy.letter.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.privacy.letter.Printer.Unprintable;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What is printed as it is written: scripts whose letters stand beside each other, and Arabic, whose letters are joined first, as
 * far as the font has the character. Scripts that need more (Indic ones, Thai) and characters that the font lacks (Han, pictures)
 * are refused rather than printed wrong.
 */
final class Writing {
    private static final Set<Integer> PRINTABLE = Set.of(
            UScript.COMMON,
            UScript.INHERITED,
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARMENIAN,
            UScript.GEORGIAN,
            UScript.HEBREW,
            UScript.ARABIC,
            UScript.ETHIOPIC);
    private final CmapLookup glyphs;

    Writing(byte[] font) throws IOException {
        this.glyphs = new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
    }

    /** @throws Unprintable naming the first script or character that is not printed */
    void check(String text) {
        text.codePoints()
                .mapToObj(this::missing)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(what -> {
                    throw new Unprintable(what);
                });
    }

    private Optional<String> missing(int character) {
        var script = UScript.getScript(character);
        if (!PRINTABLE.contains(script)) {
            return Optional.of(UScript.getName(script));
        }
        return unseen(character) || glyphs.getGlyphId(character) > 0
                ? Optional.empty()
                : Optional.of("U+%04X".formatted(character));
    }

    /** What gives directions to whoever sets the text, and is not set itself. */
    private static boolean unseen(int character) {
        return Character.isISOControl(character)
                || UCharacter.hasBinaryProperty(character, UProperty.BIDI_CONTROL)
                || UCharacter.hasBinaryProperty(character, UProperty.JOIN_CONTROL);
    }
}
