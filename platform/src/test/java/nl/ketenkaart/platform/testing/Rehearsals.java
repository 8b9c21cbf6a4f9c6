package nl.ketenkaart.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkaart.platform.rehearsal.ValidateOnly;

/**
 * Lets a test's client try each write before it sends it: so every write that any test makes, good or bad, is held against its
 * own rehearsal, which must store nothing and say what the write itself then says.
 */
public final class Rehearsals {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int AWAY = 503;

    private Rehearsals() {}

    public static HttpResponse<String> firstTried(
            HttpRequest request, Function<HttpRequest, HttpResponse<String>> client) {
        if (READS.contains(request.method())) {
            return client.apply(request);
        }
        var tried = client.apply(tried(request));
        assertThat(written()).as("written by a rehearsal").isEmpty();
        var done = client.apply(request);
        if (tried.statusCode() != AWAY && done.statusCode() != AWAY) {
            compare(tried, done);
        }
        return done;
    }

    /** The same, only to be tried. */
    public static HttpRequest tried(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader(ValidateOnly.ASKED_BY, ValidateOnly.NAME)
                .build();
    }

    /** What rehearsals wrote since this was asked last. */
    public static List<String> written() {
        var written = List.copyOf(RehearsalWatch.WRITTEN);
        RehearsalWatch.WRITTEN.removeAll(written);
        return written;
    }

    private static void compare(HttpResponse<String> tried, HttpResponse<String> done) {
        assertThat(tried.statusCode())
                .as("tried: %s, done: %s", tried.body(), done.body())
                .isEqualTo(done.statusCode() == 201 ? 200 : done.statusCode());
        if (done.statusCode() < 400) {
            assertThat(tried.headers().firstValue(ValidateOnly.ANSWERED_BY)).contains(ValidateOnly.NAME);
            assertThat(tried.headers().map()).doesNotContainKeys("location", "etag", "consistency-token");
        } else {
            assertThat(tried.body()).isEqualTo(done.body());
        }
    }
}
