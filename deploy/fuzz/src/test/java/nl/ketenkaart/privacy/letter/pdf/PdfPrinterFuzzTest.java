package nl.ketenkaart.privacy.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.privacy.letter.LetterToPrint;
import nl.ketenkaart.privacy.letter.LetterToPrint.Text;
import nl.ketenkaart.privacy.letter.LetterToPrint.Translation;
import nl.ketenkaart.privacy.letter.Printer.Unprintable;

class PdfPrinterFuzzTest {
    private static final PdfPrinter PRINTER = new PdfPrinter();

    @FuzzTest(maxDuration = "1m")
    void a_letter_is_printed_or_refused(FuzzedDataProvider data) {
        var language = data.pickValue(new String[] {"nl", "ar", "he", "tr", "zh-Hant-TW", data.consumeAsciiString(12)});
        var translation = data.consumeBoolean() ? null : new Translation(data.consumeString(200), "SWORN", "A. Tolk");
        var letter = new LetterToPrint(
                "MN-2026-123456",
                LocalDate.of(2026, 11, 2),
                new Text(language, data.consumeRemainingAsString()),
                translation);
        Refused.orRead(Unprintable.class, () -> PRINTER.print(letter))
                .ifPresent(pdf -> assertThat(pdf).startsWith('%', 'P', 'D', 'F'));
    }
}
