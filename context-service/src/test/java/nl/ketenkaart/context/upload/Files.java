package nl.ketenkaart.context.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of all kinds, and what goes into them. */
public final class Files {
    public static final String TYPES = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml"
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
        """;
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Files() {}

    public static byte[] pdf() {
        return pdf("1 0 obj\n<</Type/Catalog>>\nendobj\n");
    }

    /** With these objects in it. */
    public static byte[] pdf(String objects) {
        return ("%PDF-1.7\n" + objects + "trailer\n<</Root 1 0 R>>\n%%EOF\n").getBytes(ISO_8859_1);
    }

    /** With a picture in it that makes it as long as it is to be. */
    public static byte[] pdf(int size) {
        var around = pdf("1 0 obj\n<</Type/XObject>>\nstream\n\nendstream\nendobj\n").length;
        return pdf("1 0 obj\n<</Type/XObject>>\nstream\n" + noise(size - around) + "\nendstream\nendobj\n");
    }

    /** An object stream with these objects, compressed. */
    public static String objectStream(String dictionary, String objects) {
        var packed = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(objects.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "5 0 obj\n<<" + dictionary + ">>\nstream\r\n" + packed.toString(ISO_8859_1) + "\nendstream\nendobj\n";
    }

    /** Bytes of no meaning, always the same. */
    public static String noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return new String(bytes, ISO_8859_1);
    }

    public static byte[] png() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(hex("89504e470d0a1a0a"));
        out.writeBytes(pngChunk("IHDR", hex("00000001000000010800000000")));
        out.writeBytes(pngChunk("IDAT", hex("789c6360000000020001")));
        out.writeBytes(pngChunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    public static byte[] pngChunk(String type, byte[] data) {
        var checked = join(type.getBytes(ISO_8859_1), data);
        var crc = new CRC32();
        crc.update(checked);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                join(
                        checked,
                        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array()));
    }

    public static byte[] jpeg() {
        return hex("ffd8ffe000104a46494600010100000100010000ffda0008010100003f00" + "aaff00bbffd0cc" + "ffd9");
    }

    public static byte[] text() {
        return "Proces-verbaal: één getuige, vóór de deur €.\r\n".getBytes(UTF_8);
    }

    public static byte[] docx() {
        return docxWith("word/styles.xml", "<x/>");
    }

    /** A document with another part. */
    public static byte[] docxWith(String name, String content) {
        return zip("[Content_Types].xml", TYPES, "word/document.xml", "<x/>", name, content);
    }

    /** A document that refers to something. */
    public static byte[] docxReferring(String type, String target, String mode) {
        return docxWith("word/_rels/document.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="%s" Target="%s" TargetMode="%s"/></Relationships>\
            """.formatted(RELATION + type, target, mode));
    }

    /** Names, each followed by what the entry holds. */
    public static byte[] zip(String... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] join(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }

    public static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
