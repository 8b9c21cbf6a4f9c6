package nl.ketenkaart.ctl.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A certificate for this machine that no authority knows.
 *
 * @param keys a PKCS12 with its key
 * @param certificate PEM
 */
record SelfSigned(Path keys, Path certificate) {
    static final String PASSWORD = "changeit";

    static SelfSigned in(Path folder) throws IOException, InterruptedException {
        var made = new SelfSigned(folder.resolve("keys.p12"), folder.resolve("internal-ca.crt"));
        made.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=here", "-ext", "SAN=dns:localhost,ip:127.0.0.1");
        made.keytool("-exportcert", "-rfc", "-file", made.certificate.toString());
        return made;
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", "here", "-keystore", keys.toString(), "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
