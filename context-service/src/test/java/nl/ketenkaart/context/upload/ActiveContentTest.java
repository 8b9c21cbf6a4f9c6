package nl.ketenkaart.context.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.POLICE;
import static nl.ketenkaart.context.upload.Files.docxReferring;
import static nl.ketenkaart.context.upload.Files.docxWith;
import static nl.ketenkaart.context.upload.Files.objectStream;
import static nl.ketenkaart.context.upload.Files.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.officedocument.xml.Examining;
import nl.ketenkaart.context.upload.ReceiveFileHandler.ReceiveFile;
import nl.ketenkaart.context.upload.ReceiveFileHandler.Reception;
import nl.ketenkaart.context.upload.Uploads.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActiveContentTest {
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String PACKED = "/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 9";
    private final MemoryUploads uploads = new MemoryUploads();
    private final ReceiveFileHandler handler = new ReceiveFileHandler(uploads, Examining.docx(), VirusScanner.NONE);

    static Stream<Arguments> inPdfs() {
        return Stream.of(
                arguments("a script", pdf("1 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj\n")),
                arguments("a script with its name in numbers", pdf("1 0 obj\n<</S/J#61v#61Script>>\nendobj\n")),
                arguments("a key with its name in numbers", pdf("1 0 obj\n<</#4aS 5 0 R>>\nendobj\n")),
                arguments("an action on opening", pdf("1 0 obj\n<</OpenAction 5 0 R>>\nendobj\n")),
                arguments("one written in place", pdf("1 0 obj\n<</OpenAction<</S/Named>>>>\nendobj\n")),
                arguments("one in an object stream", pdf(objectStream(PACKED, "1 0 <</OpenAction 5 0 R>>"))),
                arguments(
                        "an object stream behind many names",
                        pdf(objectStream("/A".repeat(1_000) + PACKED, "1 0 <</S/JavaScript>>"))),
                arguments("actions besides", pdf("1 0 obj\n<</AA<</O 5 0 R>>>>\nendobj\n")),
                arguments("a program that is launched", pdf("1 0 obj\n<</S/Launch/F(a)>>\nendobj\n")),
                arguments("a file within", pdf("1 0 obj\n<</EF<</F 5 0 R>>>>\nendobj\n")),
                arguments("a list of files within", pdf("1 0 obj\n<</Names<</EmbeddedFiles 5 0 R>>>>\nendobj\n")),
                arguments("a form of XFA", pdf("1 0 obj\n<</AcroForm<</XFA 5 0 R>>>>\nendobj\n")),
                arguments("encryption", pdf("trailer\n<</Encrypt 5 0 R>>\n")),
                arguments("a script in an object stream", pdf(objectStream(PACKED, "1 0 <</S/JavaScript>>"))),
                arguments("and with its name in numbers", pdf(objectStream(PACKED, "1 0 <</#4a#53 5 0 R>>"))),
                arguments(
                        "in one that does not say so",
                        pdf(objectStream("/N 1/First 4/Filter/FlateDecode", "1 0 <</S/JavaScript>>"))),
                arguments(
                        "in one packed twice",
                        pdf(objectStream("/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]", "1 0 <<>>"))),
                arguments(
                        "in one whose packing stands elsewhere",
                        pdf(objectStream("/Type/ObjStm/N 1/First 4/Filter 9 0 R/DecodeParms 8 0 R", "1 0 <<>>"))),
                arguments(
                        "in one that is not packed as it says",
                        pdf("5 0 obj\n<<" + PACKED + ">>\nstream\nno\nendstream\nendobj\n")),
                arguments(
                        "an object within a picture",
                        pdf("1 0 obj\n<<>>\nstream\n\n7 0 obj\n<<>>\nendobj\nendstream\nendobj\n")),
                arguments(
                        "behind what seems a picture",
                        pdf("1 0 obj\n<</X(>>\nstream\n)/S/JavaScript/Y(endstream)>>\nendobj\n")),
                arguments("no end", Files.join(pdf(), "more".getBytes(ISO_8859_1))),
                arguments(
                        "a ZIP file in its comment",
                        Files.join(
                                pdf("%" + Files.zip("a", "a").length + new String(Files.zip("a", "a"), ISO_8859_1)
                                        + "\n"),
                                new byte[0])),
                arguments("a bomb", pdf(objectStream(PACKED, " ".repeat(80_000_000)))));
    }

    private static byte[] typed(String main) {
        return Files.zip("[Content_Types].xml", Files.TYPES.replace("main+xml", main), "word/document.xml", "x");
    }

    static Stream<Arguments> inDocuments() {
        return Stream.of(
                arguments("macros", docxWith("word/vbaProject.bin", "x")),
                arguments("controls", docxWith("word/activeX/activeX1.xml", "<x/>")),
                arguments("files within", docxWith("word/embeddings/a.xlsx", "x")),
                arguments("a script", docxWith("word/media/a.js", "x")),
                arguments("an entry that leads out", docxWith("../a.xml", "<x/>")),
                arguments("an entry twice", docxWith("Word/document.xml", "<x/>")),
                arguments("an object from elsewhere", docxReferring("oleObject", "https://a.example/", "External")),
                arguments("a template from elsewhere", docxReferring("attachedTemplate", "a.dotm", "External")),
                arguments("a picture from elsewhere", docxReferring("image", "https://a.example/", "External")),
                arguments("a page taken in", docxReferring("aFChunk", "a.html", "Internal")),
                arguments("a link to a file", docxReferring("hyperlink", "file://a/b", "External")),
                arguments("a link to a script", docxReferring("hyperlink", "javascript:a()", "External")),
                arguments("another program started", docxWith("word/a.xml", "<a>DDE</a><a>AUTO c</a>")),
                arguments("and in markup", docxWith("word/a.xml", "<a b='DDEAUTO c'/>")),
                arguments("entities", docxWith("_rels/.rels", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")),
                arguments("no XML", docxWith("_rels/.rels", "a")),
                arguments("another main part", typed("macroEnabled.main+xml")),
                arguments("another main part, and an end of line", typed("macroEnabled.main+xml&#10;")),
                arguments("a type that is long", typed("vba".repeat(300_000) + "&#10;&#10;")),
                arguments("an entry that leads out behind an end of line", docxWith("x\u2028/../a.xml", "<x/>")),
                arguments("a bomb", docxWith("word/a.xml", "a".repeat(60_000_000))),
                arguments("a bomb of references", docxWith("_rels/.rels", "<a>" + " ".repeat(1_100_000) + "</a>")),
                arguments("the test file of scanners", docxWith("word/media/a.txt", "x" + EICAR)),
                arguments("something before", Files.join("PK\3\4".getBytes(ISO_8859_1), Files.docx())),
                arguments("something behind", Files.join(Files.docx(), new byte[] {1})),
                arguments("another writing", Files.join(Files.zip("a.xml", "a"), "a".getBytes(UTF_16))));
    }

    static Stream<Arguments> elsewhere() {
        var text = FileType.TEXT;
        return Stream.of(
                arguments("the test file of scanners", text, EICAR.getBytes(ISO_8859_1)),
                arguments("and within a text", text, ("a X5O X5O!" + EICAR + " b").getBytes(ISO_8859_1)),
                arguments("text that goes on as a program", text, Files.join(Files.text(), Files.hex("4d5a9000"))),
                arguments(
                        "a picture that goes on as a page",
                        FileType.PNG,
                        Files.join(Files.png(), "<html>".getBytes(ISO_8859_1))),
                arguments("a damaged picture", FileType.PNG, changed(Files.png(), 40)),
                arguments(
                        "a picture with a ZIP file behind",
                        FileType.JPEG,
                        Files.join(Files.jpeg(), Files.zip("a", "a"))),
                arguments("a picture with a ZIP file within", FileType.PNG, withZip()),
                arguments("a picture that breaks off", FileType.JPEG, Files.hex("ffd8ffda0002aaff")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inPdfs")
    void a_pdf_that_acts_or_hides_something_is_refused(String what, byte[] content) throws IOException {
        refused(FileType.PDF, content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inDocuments")
    void a_document_that_acts_or_reaches_out_is_refused(String what, byte[] content) throws IOException {
        refused(FileType.DOCX, content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void what_is_not_one_thing_from_its_beginning_to_its_end_is_refused(String what, FileType type, byte[] content)
            throws IOException {
        refused(type, content);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("words in a text", FileType.PDF, pdf("1 0 obj\n<</Title(JavaScript, Launch)>>\nendobj\n")),
                arguments("a page to open at", FileType.PDF, pdf("1 0 obj\n<</OpenAction [3 0 R/Fit]>>\nendobj\n")),
                arguments("packed objects", FileType.PDF, pdf(objectStream(PACKED, "1 0 <</Type/Page>>"))),
                arguments("a large picture in a PDF", FileType.PDF, pdf(3_000_000)),
                arguments("versions of a PDF", FileType.PDF, Files.join(Files.pdf(), Files.pdf())),
                arguments(
                        "a link in a document",
                        FileType.DOCX,
                        docxReferring("hyperlink", "https://a.example/b", "External")),
                arguments("a picture in a document", FileType.DOCX, docxReferring("image", "media/a.png", "Internal")),
                arguments("two pictures of a camera", FileType.JPEG, Files.join(Files.jpeg(), Files.jpeg())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void what_does_nothing_is_taken(String what, FileType type, byte[] content) throws IOException {
        assertThat(receive(type, content)).isInstanceOf(Reception.Taken.class);
    }

    /** Whatever comes, it is taken or refused; nothing else is thrown, and nothing that was refused is left. */
    @ParameterizedTest
    @EnumSource
    void no_bytes_confuse_the_examination(FileType type) throws IOException {
        var random = new Random(4);
        for (var n = 0; n < 3_000; n++) {
            var content = sample(type).clone();
            for (var changes = random.nextInt(4); changes >= 0; changes--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            if (receive(type, content) instanceof Reception.Taken(var file)) {
                handler.letGo(file);
            }
        }
        assertThat(uploads.stored).isEmpty();
    }

    @Test
    void why_it_is_refused_is_said_without_a_word_of_what_is_in_it() throws IOException {
        var refusal = (Reception.Refused) receive(FileType.PDF, pdf("1 0 obj\n<</S/JavaScript/JS(secret)>>\nendobj\n"));
        assertThat(refusal.refusal().faults().getFirst().detail())
                .isEqualTo("is a PDF with active content or files within (JavaScript)");
    }

    private static byte[] sample(FileType type) {
        return switch (type) {
            case PDF -> pdf(objectStream(PACKED, "1 0 <</Type/Page>>"));
            case PNG -> Files.png();
            case JPEG -> Files.jpeg();
            case TEXT -> Files.text();
            case DOCX -> docxReferring("image", "media/a.png", "Internal");
        };
    }

    private static byte[] withZip() {
        var chunk = Files.pngChunk("teXt", Files.zip("a", "a"));
        var png = Files.png();
        var head = java.util.Arrays.copyOf(png, 33);
        return Files.join(head, Files.join(chunk, java.util.Arrays.copyOfRange(png, 33, png.length)));
    }

    private static byte[] changed(byte[] bytes, int at) {
        bytes[at]++;
        return bytes;
    }

    private void refused(FileType type, byte[] content) throws IOException {
        assertThat(receive(type, content)).isInstanceOf(Reception.Refused.class);
        assertThat(uploads.stored).isEmpty();
        assertThat(uploads.pending).isEmpty();
    }

    private Reception receive(FileType type, byte[] content) throws IOException {
        return handler.handle(
                new ReceiveFile(new Owner(CASE, POLICE), type.mediaType(), new ByteArrayInputStream(content)));
    }
}
