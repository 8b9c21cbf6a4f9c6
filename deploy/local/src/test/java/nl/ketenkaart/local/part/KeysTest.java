package nl.ketenkaart.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    private Path data;

    @Test
    void only_the_owner_reads_them() throws IOException {
        Keys.prepare(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Keys.file(data))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_start_finds_the_same_ones() throws IOException {
        Keys.prepare(data);
        var first = Files.readString(Keys.file(data));

        Keys.prepare(data);

        assertThat(Files.readString(Keys.file(data))).isEqualTo(first);
    }

    @Test
    void they_seal() throws IOException, GeneralSecurityException {
        Keys.prepare(data);
        DeterministicAeadConfig.register();

        var handle = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(Keys.file(data)), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());

        assertThat(handle.getPrimitive(RegistryConfiguration.get(), DeterministicAead.class)
                        .encryptDeterministically(new byte[1], new byte[0]))
                .hasSizeGreaterThan(1);
    }
}
