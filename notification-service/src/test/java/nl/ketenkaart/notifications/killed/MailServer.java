package nl.ketenkaart.notifications.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes every mail, and on command leaves whoever sent one without the word that it was taken. */
final class MailServer implements AutoCloseable {
    private static final String ID = "Message-ID: ";
    private final ServerSocket socket;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    volatile boolean silent;

    /**
     * A mail that was taken.
     *
     * @param answered whether its sender was told
     * @param nanos when, by the clock of this JVM
     */
    record Mail(String to, String id, boolean answered, long nanos) {}

    MailServer() {
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

    /** All, in the order in which they came. */
    List<Mail> mails() {
        return List.copyOf(mails);
    }

    List<Mail> to(String organisation) {
        return mails.stream().filter(mail -> mail.to().contains(organisation)).toList();
    }

    /** How many there are whose sender was not told. */
    long unanswered() {
        return mails.stream().filter(mail -> !mail.answered()).count();
    }

    /** Whether each of them came once more. */
    boolean isAllRepeated() {
        return mails.stream()
                .filter(mail -> !mail.answered())
                .allMatch(mail -> mails.stream()
                        .anyMatch(other -> other.answered() && other.id().equals(mail.id())));
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
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                to = line.substring("RCPT TO:".length());
            }
            say(connection, line.equals("DATA") ? "354 go on" : "250 yes");
            if (line.equals("DATA")) {
                take(in, to, connection);
            }
        }
    }

    private void take(BufferedReader in, String to, Socket connection) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            id = line.startsWith(ID) ? line.substring(ID.length()) : id;
        }
        var answers = !silent;
        mails.add(new Mail(to, id, answers, System.nanoTime()));
        if (answers) {
            say(connection, "250 taken");
        }
    }

    private static void say(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
