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

/** Keys with certificates, each in a store of its own, made with the JDK's keytool. */
record Certificates(Path folder) {
    static final String PASSWORD = "changeit";

    /** A key, with a certificate that it signed itself. */
    void make(String name) throws IOException, InterruptedException {
        generate(name, name, store(name));
    }

    /** An authority, which signs others' certificates and says that it is this one. */
    void makeAuthority(String name, String whose) throws IOException, InterruptedException {
        generate(name, whose, store(name), "-ext", "bc:c");
    }

    /** A key, with a certificate by which this authority says that it is somebody's. */
    void make(String name, String whose, String authority) throws IOException, InterruptedException {
        generate(name, whose, store(authority), "-signer", authority);
        keytool(
                "-importkeystore",
                "-noprompt",
                "-srckeystore",
                store(authority).toString(),
                "-srcstorepass",
                PASSWORD,
                "-srcalias",
                name,
                "-deststoretype",
                "PKCS12",
                "-deststorepass",
                PASSWORD,
                "-destkeystore",
                store(name).toString());
    }

    private static void generate(String name, String whose, Path store, String... more)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1"));
        words.addAll(List.of("-dname", "CN=" + whose + ",O=" + whose, "-ext", "san=dns:localhost", "-validity", "2"));
        words.addAll(List.of(more));
        in(store, words.toArray(String[]::new));
    }

    /** A store of certificates that are trusted. */
    Path trusting(String name, List<String> whom) throws IOException, InterruptedException {
        for (var one : whom) {
            var certificate = certificate(one).toString();
            in(store(one), "-exportcert", "-rfc", "-alias", one, "-file", certificate);
            in(store(name), "-importcert", "-noprompt", "-alias", one, "-file", certificate);
        }
        return store(name);
    }

    /** The certificate of one that is trusted, as PEM. */
    Path certificate(String name) {
        return folder.resolve(name + ".crt");
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

    private static void in(Path store, String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        keytool(all.toArray(String[]::new));
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of(words));
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
