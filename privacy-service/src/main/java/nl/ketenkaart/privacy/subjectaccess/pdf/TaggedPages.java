package nl.ketenkaart.privacy.subjectaccess.pdf;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The pages of one document, filled from the top, each line bound to its heading or paragraph in the structure (PDF 1.7, 14.7). */
final class TaggedPages implements AutoCloseable {
    private static final float MARGIN = 72;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.45f;
    private final PDDocument document;
    private final PDFont font;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final COSArray parents = new COSArray();
    private PDPage page;
    private PDPageContentStream stream;
    private COSArray marks = new COSArray();
    private float y;

    TaggedPages(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        var info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        root.appendKid(whole);
        this.page = new PDPage(PDRectangle.A4);
        this.stream = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var number = document.getNumberOfPages();
        page.setStructParents(number);
        document.addPage(page);
        marks = new COSArray();
        parents.add(COSInteger.get(number));
        parents.add(marks);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    void write(Block block) throws IOException {
        var element = new PDStructureElement(block.tag(), whole);
        whole.appendKid(element);
        y -= block.before();
        for (var paragraph : block.text().split("\\R", -1)) {
            for (var line : lines(paragraph, block.size())) {
                write(line, block.size(), element);
            }
        }
        y -= block.size() / 2;
    }

    private void write(String line, float size, PDStructureElement element) throws IOException {
        if (y < MARGIN) {
            stream.close();
            page = new PDPage(PDRectangle.A4);
            stream = begin();
        }
        if (!line.isBlank()) {
            mark(element);
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(MARGIN, y);
            stream.showText(line);
            stream.endText();
            stream.endMarkedContent();
        }
        y -= size * LEADING;
    }

    private void mark(PDStructureElement element) throws IOException {
        var id = new COSDictionary();
        id.setInt(COSName.MCID, marks.size());
        stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(id));
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(marks.size());
        element.appendKid(reference);
        marks.add(element);
    }

    private List<String> lines(String text, float size) throws IOException {
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < text.length()) {
            var end = end(text, start, size);
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
        }
        return lines;
    }

    /** At the last place that fits, within a word only where not even that does. */
    private int end(String text, int start, float size) throws IOException {
        var end = fitting(BreakIterator.getLineInstance(Locale.ROOT), text, start, size);
        return end > start
                ? end
                : Math.max(
                        fitting(BreakIterator.getCharacterInstance(Locale.ROOT), text, start, size),
                        start + Character.charCount(text.codePointAt(start)));
    }

    private int fitting(BreakIterator breaks, String text, int start, float size) throws IOException {
        breaks.setText(text);
        var last = start;
        for (var next = breaks.following(start); next != BreakIterator.DONE; next = breaks.next()) {
            if (font.getStringWidth(text.substring(start, next).stripTrailing()) / 1000 * size > WIDTH) {
                break;
            }
            last = next;
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(document.getNumberOfPages());
    }
}
