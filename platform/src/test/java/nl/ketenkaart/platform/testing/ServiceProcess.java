package nl.ketenkaart.platform.testing;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service as a process of its own, with as much memory as it is given, on the parts of the test. */
public final class ServiceProcess implements AutoCloseable {
    private static final int PATIENCE = 3_000;
    private static final List<String> PARTS = List.of(
            "spring.mongodb.uri",
            "spring.kafka.bootstrap-servers",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "ketenkaart.keys",
            "ketenkaart.key-encryption",
            "ketenkaart.organisations",
            "ketenkaart.tokens.unbound-too",
            "ketenkaart.oin");
    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Waits until it answers; what it prints is in {@code target/service-process-<port>.log}. */
    public static ServiceProcess start(Class<?> application, int heapMegabytes, String... arguments)
            throws IOException, InterruptedException {
        EmbeddedStack.issuer();
        var port = freePort();
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        PARTS.forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add(application.getName());
        command.add("--server.port=" + port);
        command.add("--management.server.port=0");
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/service-process-" + port + ".log"))
                .start();
        var started = new ServiceProcess(process, port);
        started.awaitAnswer();
        return started;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        for (var n = 0; n < PATIENCE && !answers(); n++) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the process ended: " + process.exitValue());
            }
        }
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/openapi.json"));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public boolean lives() {
        return process.isAlive();
    }

    /** As a power cut would. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
