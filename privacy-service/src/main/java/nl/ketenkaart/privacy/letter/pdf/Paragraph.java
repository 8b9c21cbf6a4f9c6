package nl.ketenkaart.privacy.letter.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * One paragraph on its way to paper: its letters joined (Arabic), broken into lines by the rules of its language, and each line put
 * in the order in which it is seen.
 *
 * @param rightToLeft whether its lines begin at the right
 */
record Paragraph(String text, ULocale locale, boolean rightToLeft) {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");
    private static final ArabicShaping SHAPING =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final int ORDER = Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING | Bidi.REMOVE_BIDI_CONTROLS;

    static Paragraph of(String text, String language) {
        var locale = ULocale.forLanguageTag(language);
        return new Paragraph(joined(CONTROLS.matcher(text).replaceAll(" ")), locale, locale.isRightToLeft());
    }

    private static String joined(String text) {
        try {
            return SHAPING.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("a paragraph could not be shaped", e);
        }
    }

    /**
     * As seen, from left to right.
     *
     * @param width of a text in the font
     * @param most how wide a line may be
     */
    List<String> lines(ToDoubleFunction<String> width, double most) {
        if (text.isBlank()) {
            return List.of("");
        }
        var bidi = new Bidi(text, (byte) (rightToLeft ? 1 : 0));
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < text.length()) {
            var end = end(start, width, most);
            var seen = text.substring(start, end).stripTrailing();
            if (!seen.isEmpty()) {
                lines.add(bidi.setLine(start, start + seen.length()).writeReordered(ORDER));
            }
            start = end;
        }
        return lines;
    }

    /** Where the line ends that begins here: at the last place that fits, within a word only where not even that does. */
    private int end(int start, ToDoubleFunction<String> width, double most) {
        var end = lastFitting(BreakIterator.getLineInstance(locale), start, width, most);
        if (end > start) {
            return end;
        }
        var within = lastFitting(BreakIterator.getCharacterInstance(locale), start, width, most);
        return Math.max(within, start + Character.charCount(text.codePointAt(start)));
    }

    private int lastFitting(BreakIterator breaks, int start, ToDoubleFunction<String> width, double most) {
        breaks.setText(text);
        var last = start;
        for (var next = breaks.following(start); next != BreakIterator.DONE; next = breaks.next()) {
            if (width.applyAsDouble(text.substring(start, next).stripTrailing()) > most) {
                break;
            }
            last = next;
        }
        return last;
    }
}
