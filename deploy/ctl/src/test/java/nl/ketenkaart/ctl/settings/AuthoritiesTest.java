package nl.ketenkaart.ctl.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthoritiesTest {
    @TempDir
    Path folder;

    private SelfSigned here;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        here = SelfSigned.in(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving()));
        server.createContext("/readyz", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    private SSLContext serving() throws Exception {
        var password = SelfSigned.PASSWORD.toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(here.keys().toFile(), password), password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_server_is_believed_by_whom_the_settings_name_and_by_nobody_else() throws Exception {
        var named = Authorities.read(Files.readString(here.certificate()));

        assertThat(status(named)).isEqualTo(200);
        assertThatThrownBy(() -> status(List.of())).isInstanceOf(SSLException.class);
    }

    @Test
    void what_holds_no_certificate_names_nobody() {
        assertThatThrownBy(() -> Authorities.read("")).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> Authorities.read("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"))
                .isInstanceOf(CertificateException.class);
    }

    private int status(List<X509Certificate> more) throws Exception {
        var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/readyz");
        try (var client =
                HttpClient.newBuilder().sslContext(Authorities.trusting(more)).build()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
