package nl.ketenkaart.privacy.letter.pdf;

import com.ibm.icu.lang.UScript;
import java.util.Set;
import nl.ketenkaart.privacy.letter.Printer.Unprintable;

/**
 * The scripts that are printed as they are written: those whose letters stand beside each other, and Arabic, whose letters are
 * joined first. Scripts that need more (Indic ones, Thai) or that the font lacks (Han) are refused rather than printed wrong.
 */
final class Script {
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

    private Script() {}

    /** @throws Unprintable naming the first script that is not printed */
    static void check(String text) {
        text.codePoints()
                .map(UScript::getScript)
                .filter(script -> !PRINTABLE.contains(script))
                .findFirst()
                .ifPresent(script -> {
                    throw new Unprintable(UScript.getName(script));
                });
    }
}
