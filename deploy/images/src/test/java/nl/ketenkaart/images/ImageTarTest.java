package nl.ketenkaart.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTarTest {
    @TempDir
    private Path folder;

    private ImageTar image;

    @BeforeEach
    void an_image_of_two_layers() throws IOException {
        image = image("app/run");
    }

    private ImageTar image(String lastFile) throws IOException {
        var file = folder.resolve("image.tar");
        try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
            put(tar, "low.tar.gz", layer("app/libs/a.jar", "old"));
            put(tar, "high.tar.gz", layer(lastFile, "new"));
            put(
                    tar,
                    "config.json",
                    "{\"config\":{\"Entrypoint\":[\"java\",\"-XX:AOTCache=/app/x.aot\",\"-cp\",\"@/app/run\",\"Main\"]}}"
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    tar,
                    "manifest.json",
                    "[{\"Config\":\"config.json\",\"RepoTags\":[\"k/x:1\"],\"Layers\":[\"low.tar.gz\",\"high.tar.gz\"]}]"
                            .getBytes(StandardCharsets.UTF_8));
        }
        return new ImageTar(file);
    }

    private static byte[] layer(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream((OutputStream) bytes))) {
            put(tar, name, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(0100644);
        entry.setModTime(1_000);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    @Test
    void an_entry_that_leads_out_of_the_image_is_refused() throws IOException {
        var leadingOut = image("../out");
        assertThatThrownBy(() -> leadingOut.unpack(folder.resolve("root"))).hasMessageContaining("../out");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void it_says_its_name_and_what_each_layer_has() throws IOException {
        assertThat(image.name()).isEqualTo("k/x:1");
        assertThat(image.layers())
                .extracting(layer -> layer.stream().map(ImageTar.Entry::path).toList())
                .containsExactly(List.of("/app/libs/a.jar"), List.of("/app/run"));
        assertThat(image.layers().getFirst().getFirst().mode()).isEqualTo(0644);
    }

    @Test
    void what_is_unpacked_has_the_time_that_it_has_in_the_image() throws IOException {
        image.unpack(folder.resolve("root"));
        var jar = folder.resolve("root/app/libs/a.jar");
        assertThat(jar).hasContent("old");
        assertThat(Files.getLastModifiedTime(jar).toInstant()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void its_program_runs_where_it_was_unpacked_without_its_cache_unless_that_is_asked_for() throws IOException {
        var root = folder.resolve("root");
        var unpacked = UnpackedImage.of(image, root);
        Files.writeString(root.resolve("app/run"), "/app/libs/a.jar:/app/libs/b.jar");
        var command = unpacked.untilRefreshed(Path.of("/java"), List.of(), List.of("--x=1"));
        assertThat(command)
                .containsExactly(
                        "/java",
                        "-Dspring.context.exit=onRefresh",
                        "-cp",
                        "@" + folder.resolve("class-path"),
                        "Main",
                        "--x=1");
        assertThat(folder.resolve("class-path")).hasContent(root + "/app/libs/a.jar:" + root + "/app/libs/b.jar");
        assertThat(unpacked.itsCache()).containsExactly("-XX:AOTMode=on", "-XX:AOTCache=" + root + "/app/x.aot");
    }

    @Test
    void a_program_that_fails_says_what_it_said_last() {
        assertThatThrownBy(() -> Started.program(List.of("sh", "-c", "echo gone wrong; exit 3")))
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("gone wrong");
    }
}
