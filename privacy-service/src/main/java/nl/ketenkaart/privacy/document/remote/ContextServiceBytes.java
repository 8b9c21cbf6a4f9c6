package nl.ketenkaart.privacy.document.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.document.DocumentBytes;
import nl.ketenkaart.privacy.terms.CaseId;

/** Over the internal road; a token that is not taken is fetched anew once. */
final class ContextServiceBytes implements DocumentBytes {
    private static final Duration UNTIL_IT_BEGINS = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private final HttpClient http;
    private final String address;
    private final ServiceToken token;

    ContextServiceBytes(HttpClient http, String address, ServiceToken token) {
        this.http = http;
        this.address = address;
        this.token = token;
    }

    @Override
    public Optional<InputStream> open(CaseId caseId, UUID documentId, Span span) {
        var uri = URI.create("%s/internal/cases/%s/documents/%s/content?from=%d&to=%d"
                .formatted(address, caseId.value(), documentId, span.from(), span.to()));
        var first = token.get();
        var answer = ask(uri, first);
        if (answer.statusCode() == UNAUTHORIZED) {
            close(answer);
            token.forget(first);
            answer = ask(uri, token.get());
        }
        if (answer.statusCode() == OK && length(answer) == span.length()) {
            return Optional.of(answer.body());
        }
        close(answer);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        throw new Away("context-service answered " + answer.statusCode());
    }

    private static long length(HttpResponse<InputStream> answer) {
        return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    private HttpResponse<InputStream> ask(URI uri, String bearer) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(UNTIL_IT_BEGINS)
                .header("Authorization", "Bearer " + bearer)
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new Away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away(e);
        }
    }

    private static void close(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            // it is not read either way
        }
    }
}
