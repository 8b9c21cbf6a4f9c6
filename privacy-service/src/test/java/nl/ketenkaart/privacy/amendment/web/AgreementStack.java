package nl.ketenkaart.privacy.amendment.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementVersions;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.agreement.VersionsInForce;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Telling;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import org.bson.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** Prepares, approves and reads as the privacy officers of organisations do, on a clock that is set by hand. */
final class AgreementStack {
    static final Instant NOW = CardFixture.NOW;
    private static final AtomicReference<Instant> TIME = new AtomicReference<>(NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 20;
    private final Telling telling;
    private final ConsistencyTokens tokens;
    private final Stores stores;
    private final FirstAgreement first;
    private final AgreementVersions versions;
    private int port;

    AgreementStack(
            Telling telling,
            ConsistencyTokens tokens,
            Stores stores,
            FirstAgreement first,
            AgreementVersions versions) {
        this.telling = telling;
        this.tokens = tokens;
        this.stores = stores;
        this.first = first;
        this.versions = versions;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Around {
        @Bean
        @Primary
        Clock clockByHand() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return TIME.get();
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
        }

        @Bean
        AgreementStack agreementStack(
                Publisher publisher,
                Codec codec,
                ConsistencyTokens tokens,
                Stores stores,
                FirstAgreement first,
                AgreementVersions versions) {
            return new AgreementStack(new Telling(publisher, codec), tokens, stores, first, versions);
        }
    }

    /** Nothing was agreed but the first. */
    void begin(int ofService) {
        port = ofService;
        TIME.set(NOW);
        stores.database().getCollection("sharing-agreements").deleteMany(new Document());
    }

    void itIs(Instant now) {
        TIME.set(now);
    }

    /** Asks the same store, having read nothing before. */
    SharingAgreements anotherInstance() {
        return new VersionsInForce(first, versions);
    }

    void publish(Story story) throws IOException, InterruptedException {
        story.told().forEach(telling::tell);
        for (var event : story.told()) {
            var request = request("/v1/cases", machine(OM, "professional"))
                    .header("Processing-Purpose", "OVERVIEW")
                    .header("Consistency-Token", tokens.of(Telling.positionOf(event)))
                    .build();
            var answer = exchange(request);
            for (var n = 0; n < PATIENCE && answer.statusCode() == 503; n++) {
                answer = exchange(request);
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    HttpResponse<String> card(String organisation, String path) {
        return exchange(request(path, machine(organisation, "professional"))
                .header("Processing-Purpose", "DEEPENING")
                .build());
    }

    HttpResponse<String> list(String organisation) {
        return exchange(request("/v1/cases?limit=100", machine(organisation, "professional"))
                .header("Processing-Purpose", "OVERVIEW")
                .build());
    }

    Caller officer(String organisation) {
        return new Caller(
                EmbeddedStack.issuer().person(organisation, kind(organisation), "officer", "privacy-officer"));
    }

    Caller professional(String organisation) {
        return new Caller(machine(organisation, "professional"));
    }

    int prepared(AgreementDraft draft) {
        var answer = officer(OM).post("/v1/sharing-agreements", draft);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var version = Json.mapper().readTree(answer.body()).get("version").asInt();
        assertThat(answer.headers().firstValue("Location")).contains("/v1/sharing-agreements/" + version);
        return version;
    }

    int agreed(AgreementDraft draft) {
        var version = prepared(draft);
        for (var organisation : new String[] {OM, POLICE}) {
            var answer = officer(organisation).put(approvalPath(version, organisation), approval(version));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
        return version;
    }

    String approvalPath(int version, String organisation) {
        return "/v1/sharing-agreements/" + version + "/approvals/" + organisation;
    }

    String approval(int version) {
        return "{\"textHash\": \"%s\"}".formatted(read(version).get("textHash").asString());
    }

    JsonNode read(int version) {
        var answer = officer(OM).get("/v1/sharing-agreements/" + version);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    String json(Object body) {
        return body instanceof String text ? text : Json.mapper().writeValueAsString(body);
    }

    private static String machine(String organisation, String... roles) {
        return EmbeddedStack.issuer().machine(organisation, kind(organisation), roles);
    }

    private static String kind(String organisation) {
        return KINDS.getOrDefault(organisation, OrganisationKind.SAFETY_HOUSE).name();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Tries each write before it sends it. */
    final class Caller {
        private final String token;

        private Caller(String token) {
            this.token = token;
        }

        HttpResponse<String> get(String path, String... headers) {
            var request = request(path, token);
            return exchange((headers.length == 0 ? request : request.headers(headers)).build());
        }

        /** A read, although it is asked for with POST. */
        HttpResponse<String> simulate(int version, String... headers) {
            return simulated("/v1/sharing-agreements/" + version + "/simulations", headers);
        }

        /** Of every page, one after the other. */
        String simulateAll(int version, String... headers) {
            var path = "/v1/sharing-agreements/" + version + "/simulations?limit=100";
            var all = new StringBuilder();
            for (var next = path; next != null; ) {
                var answer = simulated(next, headers);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                all.append(answer.body()).append('\n');
                var cursor = Json.mapper().readTree(answer.body()).path("next").asString("");
                next = cursor.isEmpty() ? null : path + "&cursor=" + cursor;
            }
            return all.toString();
        }

        private HttpResponse<String> simulated(String path, String... headers) {
            var request = request(path, token).POST(BodyPublishers.noBody());
            return exchange((headers.length == 0 ? request : request.headers(headers)).build());
        }

        HttpResponse<String> post(String path, Object body) {
            var request = request(path, token)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(json(body)));
            return Rehearsals.firstTried(request.build(), AgreementStack::exchange);
        }

        HttpResponse<String> put(String path, String body) {
            var request = request(path, token).PUT(BodyPublishers.ofString(body));
            return Rehearsals.firstTried(request.build(), AgreementStack::exchange);
        }

        HttpResponse<String> send(String method, String path, String body) {
            return exchange(request(path, token)
                    .method(method, BodyPublishers.ofString(body))
                    .build());
        }
    }
}
