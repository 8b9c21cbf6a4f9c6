package nl.ketenkaart.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys with certificates that they signed themselves, each in a store of its own, made with the JDK's keytool. */
record Certificates(Path folder) {
    static final String PASSWORD = "changeit";

    /** A key, with a certificate that says that it is somebody's. */
    void make(String name, String whose) throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + whose + ",O=" + whose,
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-keystore",
                store(name).toString());
    }

    /** A store of certificates that are trusted. */
    Path trusting(String name, List<String> whom) throws IOException, InterruptedException {
        for (var one : whom) {
            var certificate = folder.resolve(one + ".crt").toString();
            keytool(
                    "-exportcert",
                    "-alias",
                    one,
                    "-file",
                    certificate,
                    "-keystore",
                    store(one).toString());
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    one,
                    "-file",
                    certificate,
                    "-keystore",
                    store(name).toString());
        }
        return store(name);
    }

    Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    /** TLS of somebody who shows this certificate, to a server that shows one of those trusted. */
    SSLContext shownBy(String name, Path trusted) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(read(store(name)), PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(read(trusted));
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore read(Path store) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(words));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        var log = Files.createTempFile("keytool", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool " + words[0] + ": " + Files.readString(log));
        }
    }
}
