package nl.ketenkaart.notifications.delivery.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.ketenkaart.notifications.delivery.Answer;
import nl.ketenkaart.notifications.delivery.SendNews;
import nl.ketenkaart.notifications.inbox.CloudEvent;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.subscription.AskSink;
import nl.ketenkaart.notifications.subscription.Attempt.Result;
import nl.ketenkaart.notifications.subscription.Subscription;
import org.apache.hc.client5.http.classic.methods.HttpOptions;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sinks as CloudEvents' HTTP WebHook 1.0.2 has them: asked once with OPTIONS, then told with POST, one event in each. */
final class HttpSinks implements SendNews, AskSink {
    private static final Logger LOG = LoggerFactory.getLogger(HttpSinks.class);
    private static final Duration TO_AGREE = Duration.ofSeconds(5);
    private static final String ANY = "*";
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json");
    private final SinkCalls calls;
    private final JsonMapper mapper;
    private final Names names;
    private final Duration longest;

    HttpSinks(SinkCalls calls, JsonMapper mapper, Names names) {
        this(calls, mapper, names, LONGEST);
    }

    HttpSinks(SinkCalls calls, JsonMapper mapper, Names names, Duration longest) {
        this.calls = calls;
        this.mapper = mapper;
        this.names = names;
        this.longest = longest;
    }

    /**
     * Who we are to sinks.
     *
     * @param source of our events, a URN
     * @param origin the DNS name that a sink allows
     */
    record Names(String source, String origin) {}

    @Override
    public Optional<Duration> allows(URI sink) {
        var request = new HttpOptions(sink);
        request.setHeader("WebHook-Request-Origin", names.origin());
        request.setHeader("WebHook-Request-Rate", ANY);
        try {
            var answer = calls.call(request, TO_AGREE);
            var origin =
                    answer.header("WebHook-Allowed-Origin").map(String::strip).orElse("");
            var agreed = answer.status() / 100 == 2 && (origin.equals(ANY) || origin.equalsIgnoreCase(names.origin()));
            return agreed
                    ? pace(answer.header("WebHook-Allowed-Rate").orElse(ANY).strip())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.info("a sink did not agree: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Requests per minute, as the duration between two. */
    private static Optional<Duration> pace(String rate) {
        if (rate.equals(ANY)) {
            return Optional.of(Duration.ZERO);
        }
        return rate.matches("[1-9][0-9]{0,5}")
                ? Optional.of(Duration.ofMinutes(1).dividedBy(Long.parseLong(rate)))
                : Optional.empty();
    }

    @Override
    public Duration longest() {
        return longest;
    }

    @Override
    public Answer send(Subscription to, Notification news, Instant at) {
        var body = mapper.writeValueAsBytes(CloudEvent.of(news, names.source()));
        var id = news.id().toString();
        var request = new HttpPost(to.registration().sink());
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", at.getEpochSecond());
        request.setHeader("webhook-signature", Signature.of(to.secrets().signing(at), id, at.getEpochSecond(), body));
        try {
            return answer(calls.call(request, longest), at);
        } catch (CheckedNames.AddressRefused e) {
            return Answer.none(Result.ADDRESS_REFUSED);
        } catch (InterruptedIOException e) {
            return Answer.none(Result.TIMED_OUT);
        } catch (IOException | RuntimeException e) {
            LOG.info("a sink gave no answer: {}", e.getClass().getSimpleName());
            return Answer.none(Result.NO_ANSWER);
        }
    }

    private static Answer answer(SinkCalls.Read read, Instant at) {
        var result = read.status() == 410 ? Result.GONE : read.status() / 100 == 2 ? Result.DELIVERED : Result.REFUSED;
        var asks = read.status() == 429 || read.status() == 503;
        var retryAfter = asks ? read.header("Retry-After") : Optional.<String>empty();
        return new Answer(
                result,
                read.status(),
                retryAfter.map(text -> RetryAfter.of(text, at)).orElse(Duration.ZERO));
    }
}
