package nl.ketenkaart.privacy.letter.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The pages of one document, filled from the top; a page that is full is followed by another. */
final class Pages implements AutoCloseable {
    private static final float MARGIN = 72;
    private static final float SIZE = 11;
    private static final float LEADING = 16;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    Pages(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.page = begun();
    }

    private PDPageContentStream begun() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        var stream = new PDPageContentStream(document, sheet);
        stream.setFont(font, SIZE);
        return stream;
    }

    void nextPage() throws IOException {
        page.close();
        page = begun();
    }

    /** A text of several paragraphs, in the direction of its language. */
    void write(String text, String language) throws IOException {
        for (var words : text.split("\\R", -1)) {
            var paragraph = Paragraph.of(words, language);
            for (var line : paragraph.lines(this::width, WIDTH)) {
                write(line, paragraph.rightToLeft());
            }
        }
    }

    void write(List<String> dutch) throws IOException {
        for (var line : dutch) {
            write(line, "nl");
        }
        y -= LEADING;
    }

    private void write(String line, boolean rightToLeft) throws IOException {
        if (y < MARGIN) {
            nextPage();
        }
        if (!line.isEmpty()) {
            page.beginText();
            page.newLineAtOffset(rightToLeft ? MARGIN + WIDTH - (float) width(line) : MARGIN, y);
            page.showText(line);
            page.endText();
        }
        y -= LEADING;
    }

    private double width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
