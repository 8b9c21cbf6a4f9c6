package nl.ketenkaart.local.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceInstallationTest {

    @TempDir
    private Path root;

    private ServiceInstallation installation;

    @BeforeEach
    void a_jar_is_built_and_unpacked() throws IOException {
        installation = new ServiceInstallation(new Checkout(root), "case-service");
        jarHolding("first");
        Files.createDirectories(home());
    }

    private void jarHolding(String content) throws IOException {
        var target = Files.createDirectories(root.resolve("case-service/target"));
        var jar = target.resolve("ketenkaart-case-service-1.jar");
        try (var archive = new ZipOutputStream(Files.newOutputStream(jar))) {
            archive.putNextEntry(new ZipEntry("content"));
            archive.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private Path home() {
        return Path.of(installation.program().getLast()).getParent();
    }

    @Test
    void a_jar_with_another_content_gets_a_folder_of_its_own() throws IOException {
        var first = home();

        jarHolding("other");

        assertThat(home()).isNotEqualTo(first).hasParentRaw(first.getParent());
    }

    @Test
    void the_same_content_built_again_is_found_again() throws IOException {
        var first = home();

        jarHolding("first");

        assertThat(home()).isEqualTo(first);
    }

    @Test
    void what_is_unpacked_already_is_left_as_it_is() throws Exception {
        var unpacked = Files.writeString(home().resolve("unpacked"), "before");

        installation.prepare();

        assertThat(unpacked).exists();
    }
}
