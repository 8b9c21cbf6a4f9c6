package nl.ketenkaart.local.demo.partner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The partners' clients together. What one wrote the others wait for: the consistency tokens of the last writes go with every
 * request. A 503 or a 429 is tried again as its {@code Retry-After} says; that is safe, since every POST bears its key.
 */
public final class Partners {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 15;
    private static final int LAST_WRITES = 20;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Deque<String> written = new ArrayDeque<>();
    private final Transport transport;
    private final Tokens tokens;

    public Partners(URI gateway, URI keycloak) {
        this.transport = (token, call) -> overHttp(gateway, token, call);
        this.tokens = new Tokens(http, keycloak, Clock.systemUTC());
    }

    /** With a client of somebody else's making. */
    public Partners(Transport transport, URI keycloak) {
        this.transport = transport;
        this.tokens = new Tokens(http, keycloak, Clock.systemUTC());
    }

    /** Brings one request of whoever bears the token to the platform, and its answer back. */
    @FunctionalInterface
    public interface Transport {
        Answer sent(String token, Call call) throws IOException, InterruptedException;
    }

    /** Sends with the account's own token, and with what the answer must take in. */
    public Answer send(Call call) throws IOException, InterruptedException {
        var awaiting = written.isEmpty() ? call : call.with("Consistency-Token", String.join(",", written));
        var answer = sendAs(tokens.of(call.as()), awaiting);
        for (var tries = 1; busy(answer) && tries < TRIES; tries++) {
            Thread.sleep(Duration.ofSeconds(
                    answer.header("Retry-After").map(Long::parseLong).orElse(1L)));
            answer = sendAs(tokens.of(call.as()), awaiting);
        }
        answer.header("Consistency-Token").ifPresent(this::remember);
        return answer;
    }

    /** Sends once, with this token and nothing of ours. */
    public Answer sendAs(String token, Call call) throws IOException, InterruptedException {
        return transport.sent(token, call);
    }

    private Answer overHttp(URI gateway, String token, Call call) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve(call.path()))
                .timeout(PATIENCE)
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
    }

    /** The access token itself, for who wants to do something odd with it. */
    public String tokenOf(Account account) throws IOException, InterruptedException {
        return tokens.of(account);
    }

    private static boolean busy(Answer answer) {
        return answer.status() == 503 || answer.status() == 429;
    }

    private void remember(String token) {
        written.remove(token);
        written.addLast(token);
        if (written.size() > LAST_WRITES) {
            written.removeFirst();
        }
    }
}
