package nl.ketenkaart.context.document.web;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.context.ContextService;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.awaitility.Awaitility;

/** This service as a process of its own, with as much memory as it is given, on the parts of the test. */
final class ServiceProcess implements AutoCloseable {
    private static final List<String> PARTS = List.of(
            "spring.mongodb.uri",
            "spring.kafka.bootstrap-servers",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "ketenkaart.keys",
            "ketenkaart.organisations",
            "ketenkaart.oin");
    private final Process process;
    final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServiceProcess start(int heapMegabytes, String... properties) throws IOException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        PARTS.forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add(ContextService.class.getName());
        command.add("--server.port=" + port);
        command.add("--spring.main.banner-mode=off");
        command.addAll(List.of(properties));
        EmbeddedStack.issuer();
        var log = new File("target/service-process-" + port + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        var started = new ServiceProcess(process, port);
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(started::answers);
        return started;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/openapi.json"));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the process ended: " + process.exitValue());
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean lives() {
        return process.isAlive();
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
