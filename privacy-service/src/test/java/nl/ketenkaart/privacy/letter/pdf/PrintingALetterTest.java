package nl.ketenkaart.privacy.letter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.ketenkaart.privacy.letter.LetterToPrint;
import nl.ketenkaart.privacy.letter.LetterToPrint.Text;
import nl.ketenkaart.privacy.letter.LetterToPrint.Translation;
import nl.ketenkaart.privacy.letter.Printer.Unprintable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintingALetterTest {
    private static final String DUTCH = "Geachte mevrouw, wij vervolgen deze zaak niet.";
    private static final Translation BY_THE_BRIDGE = new Translation(DUTCH, "SWORN_TRANSLATOR", "Tolkenbureau De Brug");
    private final PdfPrinter printer = new PdfPrinter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hi    | हम आपके मामले    | Devanagari
        th    | เราตัดสินใจ        | Thai
        zh    | 我们决定不起诉此案 | Han
        """)
    void a_script_that_would_be_printed_wrong_is_refused_by_name(String language, String words, String script) {
        assertThatThrownBy(() -> printer.print(letter(language, words, BY_THE_BRIDGE)))
                .isInstanceOf(Unprintable.class)
                .hasMessageContaining(script)
                .hasMessageNotContaining(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Estimada señora: hemos decidido no perseguir este caso, porque usted acepta ayuda voluntaria.
        pl | Szanowna Pani, postanowiliśmy umorzyć tę sprawę; proszę przyjąć pomoc, również dla córki.
        tr | Sayın bayan, gönüllü yardımı kabul ettiğiniz için davayı açmıyoruz; kızınız için de.
        uk | Шановна пані, ми вирішили не порушувати справу, бо ви погоджуєтесь на допомогу їй і її братові.
        el | Αξιότιμη κυρία, αποφασίσαμε να μην ασκήσουμε δίωξη.
        ti | ዝኸበርክን ወይዘሮ፡ ነዚ ጉዳይ እዚ ኣይንኸስን ኢና። ሓገዝ ስለ ዝተቐበልክን።
        ka | პატივცემულო ქალბატონო, საქმეს არ აღვძრავთ.
        """)
    void what_is_read_from_left_to_right_stands_on_the_paper_as_it_was_written(String language, String words)
            throws IOException {
        assertThat(flat(read(letter(language, words, BY_THE_BRIDGE)))).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ar | السيدة المحترمة، قررنا عدم ملاحقة هذه القضية لأنك تقبلين المساعدة الطوعية.
        fa | خانم محترم، ما تصمیم گرفتیم این پرونده را پیگیری نکنیم چون کمک داوطلبانه را می‌پذیرید.
        he | גברת נכבדה, החלטנו שלא להעמיד לדין בתיק זה.
        """)
    void what_is_read_from_right_to_left_stands_at_the_right_and_reads_in_its_order(String language, String words)
            throws IOException {
        var bytes = printer.print(letter(language, words, BY_THE_BRIDGE));
        assertThat(flat(textOf(bytes)).replace("\u200c", "")).contains(words.replace("\u200c", ""));
        assertThat(rightEdgeOfTheLetter(bytes)).isGreaterThan(515);
    }

    @Test
    void arabic_letters_are_joined_and_the_first_one_stands_most_to_the_right() throws IOException {
        var line = Paragraph.of("سلام", "ar").lines(text -> 1, 100).getFirst();
        // meem final, alef-lam joined with seen: seen initial comes last, since it is seen at the right
        assertThat(line).isEqualTo("\ufee1\ufefc\ufeb3");
    }

    @Test
    void a_number_in_an_arabic_line_reads_from_left_to_right() {
        var line = Paragraph.of("غرفة 42", "ar").lines(text -> 1, 100).getFirst();
        assertThat(line).startsWith("42 ");
    }

    @Test
    void a_long_letter_goes_on_over_the_page_and_no_line_leaves_it() throws IOException {
        var words = "Wij hebben besloten deze zaak niet te vervolgen. ".repeat(200) + "x".repeat(500);
        var bytes = printer.print(letter("nl", words, null));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(positions(document, 0)).allMatch(right -> right < 525);
        }
        assertThat(flat(textOf(bytes)).replace(" ", "")).contains("x".repeat(500));
    }

    @Test
    void the_dutch_source_and_who_answers_for_it_stand_on_a_page_of_their_own() throws IOException {
        try (var document = Loader.loadPDF(printer.print(letter("es", "Estimada señora", BY_THE_BRIDGE)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var second = page(document, 2);
            assertThat(second).contains(DUTCH, "Tolkenbureau De Brug, beëdigd vertaler");
            assertThat(page(document, 1))
                    .contains("MN-2026-00042", "25 september 2026")
                    .doesNotContain(DUTCH);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
        }
    }

    @Test
    void the_same_letter_gives_the_same_bytes_and_says_nothing_of_when_or_by_what_it_was_made() throws IOException {
        var bytes = printer.print(letter("es", "Estimada señora", BY_THE_BRIDGE));
        assertThat(new PdfPrinter().print(letter("es", "Estimada señora", BY_THE_BRIDGE)))
                .isEqualTo(bytes);
        assertThat(printer.print(letter("es", "Estimada señorita", BY_THE_BRIDGE)))
                .isNotEqualTo(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var about = document.getDocumentInformation();
            assertThat(about.getMetadataKeys()).containsExactly("Title");
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("CreationDate", "Producer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "a \uFFFF", "\uD83E\uDD70"})
    void what_the_font_lacks_is_refused_by_its_number(String picture) {
        assertThatThrownBy(() -> printer.print(letter("nl", "Beste Elena " + picture, null)))
                .isInstanceOf(Unprintable.class)
                .hasMessageContaining(": ")
                .hasMessageNotContaining("Elena");
    }

    @Test
    void what_only_gives_directions_to_the_writer_is_not_set() throws IOException {
        var words = "een\u0000 twee\u0007 \u200Edrie\u200F \u2067vier\u2069 \u200Cvijf";
        assertThat(flat(read(letter("nl", words, null)))).contains("een twee", "drie", "vier", "vijf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\there", "two\r\nlines", "a\u00a0b", "dash – and “quotes” €"})
    void what_people_type_is_printed(String words) throws IOException {
        assertThat(read(letter("nl", words, null))).isNotBlank();
    }

    private static LetterToPrint letter(String language, String words, @Nullable Translation translation) {
        return new LetterToPrint(
                "MN-2026-00042", LocalDate.parse("2026-09-25"), new Text(language, words), translation);
    }

    private String read(LetterToPrint letter) throws IOException {
        return textOf(printer.print(letter));
    }

    /** The text as a reader of the file finds it, with a failure where a glyph is missing. */
    private static String textOf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new Strict().getText(document);
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static float rightEdgeOfTheLetter(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return (float) positions(document, 2).stream()
                    .mapToDouble(right -> right)
                    .max()
                    .orElseThrow();
        }
    }

    /** Right edges of what stands on the first page, leaving out as many lines as said. */
    private static java.util.List<Float> positions(PDDocument document, int withoutLines) throws IOException {
        var edges = new java.util.ArrayList<Float>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                if (position.getYDirAdj() > 72 + withoutLines * 16 - 1) {
                    edges.add(position.getXDirAdj() + position.getWidthDirAdj());
                }
                super.processTextPosition(position);
            }
        };
        stripper.setEndPage(1);
        stripper.getText(document);
        return edges;
    }

    private static final class Strict extends PDFTextStripper {
        @Override
        protected void showFontGlyph(
                org.apache.pdfbox.util.Matrix matrix,
                org.apache.pdfbox.pdmodel.font.PDFont font,
                int code,
                org.apache.pdfbox.util.Vector displacement)
                throws IOException {
            assertThat(((PDType0Font) font).codeToGID(code))
                    .as("the glyph of " + code)
                    .isNotZero();
            super.showFontGlyph(matrix, font, code, displacement);
        }

        @Override
        protected void unsupportedOperator(Operator operator, java.util.List<COSBase> operands) {
            // drawing is of no interest to a reader of text
        }
    }
}
