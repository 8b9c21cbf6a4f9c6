package nl.ketenkaart.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.ketenkaart.local.install.Jvm;
import nl.ketenkaart.local.install.KeycloakInstallation;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Port;

/** A Keycloak of its own that speaks TLS as in a cluster: it asks for a certificate, and knows by whose it trusts. For its administrator it speaks HTTP too. */
final class KeycloakWithTls implements AutoCloseable {
    private static final String OURS = "--spi-events-listener--ketenkaart-identity-events--";
    private final Process process;
    private final int tls = free();
    private final int plain = free();

    /** @param authorities whose certificates are good */
    KeycloakWithTls(Certificates certificates, String server, List<String> authorities) throws Exception {
        var trusted = certificates.trusting("authorities", authorities);
        var certificatesOfThem =
                authorities.stream().map(name -> certificates.certificate(name).toString());
        var home = new KeycloakInstallation(Checkout.around(Path.of(""))).home();
        var program = new ArrayList<>(KeycloakInstallation.program(home));
        program.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + plain,
                "--https-port=" + tls,
                "--hostname=" + address(),
                "--https-key-store-file=" + certificates.store(server),
                "--https-key-store-password=" + Certificates.PASSWORD,
                "--https-trust-store-file=" + trusted,
                "--https-trust-store-password=" + Certificates.PASSWORD,
                "--truststore-paths=" + certificatesOfThem.collect(Collectors.joining(",")),
                OURS + "kafka=" + SystemStack.stack().settings().address(Port.KAFKA),
                OURS + "realm=no-realm-of-this-one",
                OURS + "oin=99999999000000001000",
                "--db-url=jdbc:h2:file:" + certificates.folder().resolve("store") + ";NON_KEYWORDS=VALUE"));
        var log = certificates.folder().resolve("keycloak.log");
        var builder = new ProcessBuilder(new Jvm(384).command(program))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        process = builder.start();
        try (var http = HttpClient.newHttpClient()) {
            Eventually.eventually("Keycloak is up", Duration.ofMinutes(3), () -> up(http, log), Boolean::booleanValue);
        }
    }

    URI address() {
        return URI.create("https://localhost:" + tls);
    }

    URI forItsAdministrator() {
        return URI.create("http://127.0.0.1:" + plain);
    }

    private boolean up(HttpClient http, Path log) {
        try {
            if (!process.isAlive()) {
                throw new IllegalStateException("Keycloak ended: " + Files.readString(log));
            }
            var asked = HttpRequest.newBuilder(forItsAdministrator().resolve("/realms/master"))
                    .build();
            return http.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
