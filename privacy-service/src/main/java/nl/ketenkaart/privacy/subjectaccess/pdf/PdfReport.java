package nl.ketenkaart.privacy.subjectaccess.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.stereotype.Component;

/** A report on A4 in one font, with its title and language. The file says neither when nor by what it was made. */
@Component
final class PdfReport implements SubjectAccessReport.Printer {
    private static final String FONT = "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\r\\n]]");
    private static final Set<UnicodeScript> PRINTABLE = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN);
    private final ReportText text = new ReportText();
    private final byte[] font;

    PdfReport() {
        try (var in = Objects.requireNonNull(PdfReport.class.getResourceAsStream(FONT), "the font is missing")) {
            this.font = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> print(SubjectAccessReport report) {
        var blocks = text.of(report).stream()
                .map(block ->
                        new Block(block.tag(), CONTROLS.matcher(block.text()).replaceAll(" ")))
                .toList();
        if (!blocks.stream().allMatch(PdfReport::isPrintable)) {
            return Optional.empty();
        }
        try (var document = new PDDocument()) {
            return Optional.of(print(document, blocks));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPrintable(Block block) {
        return block.text().codePoints().mapToObj(UnicodeScript::of).allMatch(PRINTABLE::contains);
    }

    private byte[] print(PDDocument document, List<Block> blocks) throws IOException {
        document.getDocumentInformation().setTitle(ReportText.TITLE);
        document.getDocumentCatalog().setLanguage("nl-NL");
        document.setDocumentId((long) blocks.hashCode());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        var embedded = PDType0Font.load(document, new ByteArrayInputStream(font), true);
        try (var pages = new TaggedPages(document, embedded)) {
            for (var block : blocks) {
                pages.write(block);
            }
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
