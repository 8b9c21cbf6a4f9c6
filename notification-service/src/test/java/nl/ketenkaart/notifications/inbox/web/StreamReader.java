package nl.ketenkaart.notifications.inbox.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** A client of the stream on a connection of its own; leaves when it is closed. */
public final class StreamReader implements AutoCloseable {
    private static final String END = "the end";
    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    final HttpResponse<InputStream> answer;

    public StreamReader(int port, String token, String query, String lastId) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/v1/notifications/stream" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastId)
                .build();
        try {
            answer = client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            lines.add("broken: " + e.getClass().getSimpleName());
        }
        lines.add(END);
    }

    /** One event. */
    public record Event(String id, JsonNode data) {}

    /** Waits for the next event; past heart-beats and what else is no event. */
    public Event next() {
        var id = awaitLine("id: ").substring("id: ".length());
        return new Event(id, Json.mapper().readTree(awaitLine("data: ").substring("data: ".length())));
    }

    String awaitLine(String beginning) {
        var passed = new ArrayList<String>();
        var line = line();
        while (!line.startsWith(beginning)) {
            if (line.equals(END)) {
                throw new AssertionError("it ended before " + beginning + " after " + passed);
            }
            passed.add(line);
            line = line();
        }
        return line;
    }

    /** Waits for the end, which comes long before the token expires; all that came before it and was not read. */
    List<String> linesUntilTheEnd() {
        var all = new ArrayList<String>();
        var began = System.nanoTime();
        for (var line = line(); !line.equals(END); line = line()) {
            all.add(line);
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(30)) {
                throw new AssertionError("it does not end");
            }
        }
        return all;
    }

    private String line() {
        try {
            var line = lines.poll(30, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing came");
            }
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
