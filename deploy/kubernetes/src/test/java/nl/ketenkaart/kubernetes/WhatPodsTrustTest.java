package nl.ketenkaart.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The init container {@code trust} of every service, run by the shell here with this JDK in the place of the image's. */
class WhatPodsTrustTest {
    private static final Path JDK = Path.of(System.getProperty("java.home"));
    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    @Test
    void the_jdks_authorities_the_one_of_the_namespace_and_those_of_the_installation() throws Exception {
        var internal = authority("internal", "internal-ca/ca.crt");
        var vault = authority("vault", "authorities/vault.crt");
        var collector = authority("collector", "authorities/collector.crt");

        run();

        assertThat(trusted()).contains(internal, vault, collector).containsAll(byTheJdk());
    }

    @Test
    void where_the_installation_names_none_the_others_are_there() throws Exception {
        var internal = authority("internal", "internal-ca/ca.crt");
        Files.createDirectories(folder.resolve("authorities"));

        run();

        assertThat(trusted()).hasSize(byTheJdk().size() + 1).contains(internal);
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("trust"));
        var script = Manifests.read(Manifests.HERE.resolve("base/services/every-service.patch.yaml"))
                .at("/spec/template/spec/initContainers/0/command/2")
                .asText();
        for (var place : List.of("/trust/", "/internal-ca/", "/authorities/")) {
            assertThat(script).contains(place);
            script = script.replace(place, folder + place);
        }
        var shell = new ProcessBuilder("sh", "-ec", script).inheritIO();
        shell.environment().put("JAVA_HOME", JDK.toString());
        shell.environment().merge("PATH", JDK.resolve("bin").toString(), (path, own) -> own + ":" + path);
        assertThat(shell.start().waitFor()).isZero();
    }

    private List<Certificate> trusted() throws GeneralSecurityException, IOException {
        return in(folder.resolve("trust/cacerts"));
    }

    private static List<Certificate> byTheJdk() throws GeneralSecurityException, IOException {
        return in(JDK.resolve("lib/security/cacerts"));
    }

    private static List<Certificate> in(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var all = new ArrayList<Certificate>();
        for (var alias : Collections.list(store.aliases())) {
            all.add(store.getCertificate(alias));
        }
        return all;
    }

    private Certificate authority(String name, String file) throws Exception {
        var to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        var keys = folder.resolve(name + ".p12");
        keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-keystore", keys.toString());
        keytool("-exportcert", "-rfc", "-alias", name, "-file", to.toString(), "-keystore", keys.toString());
        return in(keys).getFirst();
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(JDK.resolve("bin/keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
