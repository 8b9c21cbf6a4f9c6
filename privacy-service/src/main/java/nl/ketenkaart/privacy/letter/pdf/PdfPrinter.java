package nl.ketenkaart.privacy.letter.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.ketenkaart.privacy.letter.LetterToPrint;
import nl.ketenkaart.privacy.letter.LetterToPrint.Translation;
import nl.ketenkaart.privacy.letter.Printer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * A letter on A4 in one font for all its scripts: first in the reader's language, then on a page of its own the Dutch source and
 * who answers for the translation. The file says neither when nor by what it was made.
 */
@Component
final class PdfPrinter implements Printer {
    private static final String FONT = "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private final byte[] font;
    private final Writing writing;

    PdfPrinter() {
        try (var in = Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONT), "the font is missing")) {
            this.font = in.readAllBytes();
            this.writing = new Writing(font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] print(LetterToPrint letter) {
        writing.check(letter.text().words());
        var translation = letter.translation();
        if (translation != null) {
            writing.check(translation.dutch() + translation.name());
        }
        try (var document = new PDDocument()) {
            describe(document, letter);
            write(document, letter, PDType0Font.load(document, new ByteArrayInputStream(font), true));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, LetterToPrint letter) {
        document.getDocumentInformation().setTitle(letter.reference());
        document.getDocumentCatalog().setLanguage(letter.text().language());
        document.setDocumentId((long) letter.hashCode());
    }

    private static void write(PDDocument document, LetterToPrint letter, PDFont font) throws IOException {
        try (var pages = new Pages(document, font)) {
            pages.write(List.of("Kenmerk: " + letter.reference(), "Datum: " + DAY.format(letter.decidedOn())));
            pages.write(letter.text().words(), letter.text().language());
            var translation = letter.translation();
            if (translation != null) {
                pages.nextPage();
                pages.write(heading(translation));
                pages.write(translation.dutch(), "nl");
            }
        }
    }

    private static List<String> heading(Translation translation) {
        var source = "Nederlandse tekst, waarvan deze brief de vertaling is";
        return translation.name().isEmpty()
                ? List.of(source)
                : List.of(source, "Vertaling: " + translation.name() + ", " + as(translation.capacity()));
    }

    private static String as(String capacity) {
        return switch (capacity) {
            case "SWORN_TRANSLATOR" -> "beëdigd vertaler";
            case "STAFF" -> "medewerker";
            case "CHECKED_A_MACHINE" -> "heeft een machinevertaling nagelezen";
            default -> capacity;
        };
    }
}
