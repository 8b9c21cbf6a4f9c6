package nl.ketenkaart.gateway;

import static nl.ketenkaart.gateway.standin.Partner.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import nl.ketenkaart.gateway.standin.StandIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway with the TLS settings of a cluster (NCSC's guideline of 2025, good), and certificates that are replaced while it runs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TlsIT {
    private static final Path SETTINGS = Path.of("../deploy/kubernetes/base/settings/every-service.yaml");
    private static final Path FOLDER = newFolder();
    private static final StandIns INSIDE = new StandIns();

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void asInACluster(DynamicPropertyRegistry registry) throws Exception {
        certify("first");
        INSIDE.register(registry);
        registry.add("spring.ssl.bundle.watch.file.quiet-period", () -> "50ms");
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(SETTINGS));
        yaml.getObject().forEach((name, value) -> {
            if (name.toString().matches("(server|spring)\\.ssl\\..*")) {
                registry.add(name.toString(), () -> value.toString().replace("file:/tls/", "file:" + FOLDER + "/"));
            }
        });
    }

    @Test
    void what_is_spoken_is_tls_1_3_with_a_cipher_that_is_good() throws Exception {
        try (var socket = shaken("TLSv1.3")) {
            assertThat(socket.getSession().getCipherSuite())
                    .isIn("TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256");
        }
    }

    @Test
    void whoever_speaks_an_older_one_is_not_heard() {
        assertThatThrownBy(() -> shaken("TLSv1.2").close()).isInstanceOf(SSLException.class);
    }

    @Test
    void who_does_not_speak_it_at_all_gets_no_answer() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            var first = socket.getInputStream().read();
            assertThat(first).as("no letter of HTTP").isNotEqualTo((int) 'H');
        }
    }

    @Test
    void a_new_certificate_is_shown_without_a_new_start() throws Exception {
        certify("second");
        eventually(() -> shown().contains("CN=second"));
        certify("first");
        eventually(() -> shown().contains("CN=first"));
    }

    private String shown() {
        try (var socket = shaken("TLSv1.3")) {
            var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLSocket shaken(String protocol) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        return socket;
    }

    /** Who it is that answers is not the question here. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // nobody is asked
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // whoever it is
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** A key and a certificate of that name, put in place as a secret of Kubernetes is: at once. */
    private static void certify(String name) throws Exception {
        var store = Files.createTempDirectory("tls").resolve("store.p12");
        var made = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        place("tls.crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        place(
                "tls.key",
                "PRIVATE KEY",
                keys.getKey(name, "changeit".toCharArray()).getEncoded());
    }

    private static void place(String file, String kind, byte[] der) throws IOException {
        var text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(der) + "\n-----END " + kind + "-----\n";
        var aside = Files.writeString(FOLDER.resolve(file + ".new"), text);
        Files.move(aside, FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("tls");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
