package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.story.Telling;
import nl.ketenkaart.privacy.story.Told;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole service with a real broker and store: tells it stories, and reads it as organisations do. */
final class CardStack {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 20;
    private final Publisher publisher;
    private final Codec codec;
    private final ConsistencyTokens tokens;

    CardStack(Publisher publisher, Codec codec, ConsistencyTokens tokens) {
        this.publisher = publisher;
        this.codec = codec;
        this.tokens = tokens;
    }

    /** A fixed moment after the story, and a log that can be broken. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Around {
        static final AtomicBoolean LOG_IS_BROKEN = new AtomicBoolean();

        @Bean
        @Primary
        Clock storyClock() {
            return CardFixture.CLOCK;
        }

        @Bean
        @Primary
        Disclosures breakable(@Qualifier("disclosures") Disclosures real) {
            return disclosure -> {
                if (LOG_IS_BROKEN.get()) {
                    throw new Disclosures.NotRecorded(new IllegalStateException("broken on purpose"));
                }
                real.record(disclosure);
            };
        }

        @Bean
        CardStack cardStack(Publisher publisher, Codec codec, ConsistencyTokens tokens) {
            return new CardStack(publisher, codec, tokens);
        }
    }

    Listening listening(String topic) {
        return new Listening(topic, codec);
    }

    void publish(List<Told> told) {
        told.forEach(this::publish);
    }

    void publish(Told told) {
        new Telling(publisher, codec).tell(told);
    }

    /** What the writer of this event gets, to read what it wrote. */
    String tokenOf(Told told) {
        return tokens.of(Telling.positionOf(told));
    }

    /** One request, as the service account of an organisation: a professional, unless it comes in other roles. */
    record Call(int port, String organisation, String path, String purpose, String token, String... roles) {
        Call(int port, String organisation, String path, String purpose, String token) {
            this(port, organisation, path, purpose, token, "professional");
        }

        Call after(String awaited) {
            return new Call(port, organisation, path, purpose, awaited, roles);
        }

        Call inTheRoles(String... others) {
            return new Call(port, organisation, path, purpose, token, others);
        }

        HttpResponse<String> get(String... headers) throws IOException, InterruptedException {
            var kind = KINDS.get(organisation).name();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine(organisation, kind, roles));
            if (purpose != null) {
                request.header("Processing-Purpose", purpose);
            }
            if (token != null) {
                request.header("Consistency-Token", token);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            return HTTP.send(request.build(), BodyHandlers.ofString());
        }

        /** The same again while the service is still starting to take events in. */
        HttpResponse<String> getWhenThere() throws IOException, InterruptedException {
            var answer = get();
            for (var n = 0; n < PATIENCE && answer.statusCode() == 503; n++) {
                answer = get();
            }
            assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(503);
            return answer;
        }
    }
}
