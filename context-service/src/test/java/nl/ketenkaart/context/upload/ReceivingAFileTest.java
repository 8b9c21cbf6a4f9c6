package nl.ketenkaart.context.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.ketenkaart.context.Cast.CASE;
import static nl.ketenkaart.context.Cast.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.ketenkaart.context.Refusals;
import nl.ketenkaart.context.examination.FileType;
import nl.ketenkaart.context.officedocument.xml.Examining;
import nl.ketenkaart.context.upload.ReceiveFileHandler.ReceiveFile;
import nl.ketenkaart.context.upload.ReceiveFileHandler.Reception;
import nl.ketenkaart.context.upload.Uploads.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceivingAFileTest {
    private static final String DOCX = FileType.DOCX.mediaType();
    private final MemoryUploads uploads = new MemoryUploads();
    private final ReceiveFileHandler handler = new ReceiveFileHandler(uploads, Examining.docx(), VirusScanner.NONE);

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("nothing at all", "text/plain", new byte[0]),
                arguments("a picture said to be a document", "application/pdf", Files.png()),
                arguments("a document said to be a picture", "image/png", Files.pdf()),
                arguments("a type that is not taken", "application/octet-stream", Files.pdf()),
                arguments("a page with scripts", "text/html", "<script>".getBytes(UTF_8)),
                arguments("a program", "text/plain", Files.hex("7f454c4602010100")),
                arguments("text with control characters", "text/plain", "a\u0007b".getBytes(UTF_8)),
                arguments("text that is not UTF-8", "text/plain", "één".getBytes(ISO_8859_1)),
                arguments("text that breaks off in a character", "text/plain", Files.hex("61e282")),
                arguments("a signature that breaks off", "image/png", Files.hex("89504e47")),
                arguments("a zip file that is no document", DOCX, Files.zip("a.txt", "a")),
                arguments("a document with macros", DOCX, Files.docxWith("word/vbaProject.bin", "x")),
                arguments("a document that breaks off", DOCX, Arrays.copyOf(Files.docx(), 100)),
                arguments("a document with something behind it", DOCX, Files.join(Files.docx(), new byte[200_000])));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments(FileType.PDF, Files.pdf()),
                arguments(FileType.PNG, Files.png()),
                arguments(FileType.JPEG, Files.jpeg()),
                arguments(FileType.TEXT, Files.text()),
                arguments(FileType.DOCX, Files.docx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_not_what_it_should_be_is_refused_and_leaves_nothing_behind(String what, String type, byte[] content)
            throws IOException {
        var reception = receive(type, new ByteArrayInputStream(content));
        assertThat(reception)
                .isInstanceOfSatisfying(
                        Reception.Refused.class,
                        refused -> assertThat(
                                        Refusals.pointers(refused.refusal().faults()))
                                .containsExactly("/file"));
        assertThat(uploads.stored).isEmpty();
        assertThat(uploads.pending).isEmpty();
    }

    @Test
    void what_breaks_off_leaves_nothing_behind() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(Files.text()), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        });
        assertThatThrownBy(() -> receive("text/plain", broken)).isInstanceOf(IOException.class);
        assertThat(uploads.stored).isEmpty();
        assertThat(uploads.pending).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void a_file_is_known_by_its_content(FileType type, byte[] content) throws IOException {
        var file = taken(type.mediaType(), new ByteArrayInputStream(content));
        assertThat(file.type()).isEqualTo(type);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(uploads.stored.get(file.id())).isEqualTo(content);
    }

    @Test
    void text_may_come_byte_by_byte() throws IOException {
        var content = Files.text();
        var drops = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < content.length ? Byte.toUnsignedInt(content[at++]) : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                var next = read();
                if (next < 0) {
                    return -1;
                }
                into[from] = (byte) next;
                return 1;
            }
        };
        assertThat(taken("text/plain", drops).size()).isEqualTo(content.length);
    }

    @Test
    void its_digest_is_kept() throws IOException {
        assertThat(taken("text/plain", new ByteArrayInputStream("abc".getBytes(UTF_8)))
                        .sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_document_may_have_many_parts() throws IOException {
        var many = Stream.concat(
                        Stream.of("[Content_Types].xml", Files.TYPES, "word/document.xml", "<x/>"),
                        Stream.iterate(1, n -> n + 1)
                                .limit(1_000)
                                .flatMap(n -> Stream.of("word/media/image" + n + ".png", "p")))
                .toArray(String[]::new);
        assertThat(taken(DOCX, new ByteArrayInputStream(Files.zip(many))).type())
                .isEqualTo(FileType.DOCX);
    }

    @Test
    void what_nobody_claimed_is_let_go() throws IOException {
        var file = taken("image/png", new ByteArrayInputStream(Files.png()));
        handler.letGo(file);
        assertThat(uploads.stored).isEmpty();
    }

    @Test
    void what_somebody_claimed_is_kept() throws IOException {
        var file = taken("image/png", new ByteArrayInputStream(Files.png()));
        uploads.claim(file.id(), CASE.value());
        handler.letGo(file);
        assertThat(uploads.stored).hasSize(1);
    }

    private ReceivedFile taken(String type, InputStream content) throws IOException {
        return ((Reception.Taken) receive(type, content)).file();
    }

    private Reception receive(String type, InputStream content) throws IOException {
        return handler.handle(new ReceiveFile(new Owner(CASE, POLICE), type, content));
    }
}
