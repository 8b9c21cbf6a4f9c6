package nl.ketenkaart.notifications.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers each command as it is told; hangs up where it is told nothing. */
final class ScriptedServer implements AutoCloseable {
    private static final String WHOLE_MAIL = ".";
    private final ServerSocket socket;
    private final Map<String, String> answers;

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                talk(connection);
            } catch (IOException e) {
                // it left
            }
        }
    }

    private void talk(Socket connection) throws IOException {
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        say(connection, "220 here");
        var inMail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]", 2)[0];
            if (inMail && !command.equals(WHOLE_MAIL)) {
                continue;
            }
            var answer = answers.get(command);
            if (answer == null) {
                return;
            }
            say(connection, answer);
            inMail = answer.startsWith("354");
        }
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
