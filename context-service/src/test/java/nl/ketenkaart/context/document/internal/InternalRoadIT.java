package nl.ketenkaart.context.document.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.document.web.Form;
import nl.ketenkaart.context.upload.Files;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class InternalRoadIT {
    private static final String POLICE = "politie-midden-nederland";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] FILE = Files.pdf(600_000);
    private static final int LAST = FILE.length - 1;

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Stores stores;

    private Walk walk;
    private String document;
    private String tag;

    @BeforeEach
    void a_case_with_a_document() {
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
        var added = walk.upload(POLICE, Form.TYPE, Form.of(Form.META, "application/pdf", FILE), UUID.randomUUID());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        document = Json.mapper().readTree(added.body()).get("documentId").asString();
        tag = added.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void nobody_but_privacy_service_comes_in() throws Exception {
        var issuer = EmbeddedStack.issuer();
        var partner = issuer.machine(POLICE, "POLICE", "professional");
        var other = issuer.service("notification-service", "context-service");
        var elsewhere = issuer.service("privacy-service", "case-service");
        var asPartner = issuer.token(claims -> claims.subject("x")
                .claim("azp", "privacy-service")
                .claim("organisation", POLICE)
                .claim("organisation_kind", "POLICE"));
        for (var token : List.of(partner, other, elsewhere, asPartner, "none")) {
            assertThat(read(token, walk.caseId, 0, LAST).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void its_token_opens_nothing_that_is_for_partners() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + walk.path("/contributions")))
                .header("Authorization", "Bearer " + privacyService())
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(HTTP.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_not_there_is_not_given() throws Exception {
        assertThat(read(privacyService(), UUID.randomUUID(), 0, LAST).statusCode())
                .isEqualTo(404);
        assertThat(read(privacyService(), walk.caseId, 0, FILE.length).statusCode())
                .isEqualTo(400);
        assertThat(read(privacyService(), walk.caseId, -1, 4).statusCode()).isEqualTo(400);
        assertThat(read(privacyService(), walk.caseId, 4, 3).statusCode()).isEqualTo(400);
        assertThat(walk.delete(POLICE, "/documents/" + document, tag).statusCode())
                .isEqualTo(204);
        assertThat(read(privacyService(), walk.caseId, 0, LAST).statusCode()).isEqualTo(404);
    }

    @Test
    void privacy_service_gets_the_bytes_that_it_asks_for() throws Exception {
        var whole = read(privacyService(), walk.caseId, 0, LAST);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(FILE);
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(FILE.length);
        for (var range : new int[][] {{0, 0}, {LAST, LAST}, {262_143, 262_144}, {100, 524_288}, {262_144, 524_287}}) {
            assertThat(new String(
                            read(privacyService(), walk.caseId, range[0], range[1])
                                    .body(),
                            ISO_8859_1))
                    .isEqualTo(new String(Arrays.copyOfRange(FILE, range[0], range[1] + 1), ISO_8859_1));
        }
    }

    @Test
    void bytes_that_break_off_half_way_end_the_connection_and_are_never_a_shorter_file() {
        lose(2);
        assertThatThrownBy(() -> read(privacyService(), walk.caseId, 0, LAST)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(privacyService(), walk.caseId, 300_000, LAST))
                .isInstanceOf(IOException.class);
    }

    @Test
    void bytes_that_break_off_before_the_first_are_an_error_and_no_file() throws Exception {
        lose(0);
        var answer = read(privacyService(), walk.caseId, 0, LAST);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    /** As a withdrawal does that comes between. */
    private void lose(int number) {
        var chunks = stores.database().getCollection("upload-chunks");
        assertThat(chunks.deleteMany(Filters.regex("_id", "/" + number + "$")).getDeletedCount())
                .isPositive();
    }

    private static String privacyService() {
        return EmbeddedStack.issuer().service("privacy-service", "context-service");
    }

    private HttpResponse<byte[]> read(String token, UUID caseId, long from, long to) throws Exception {
        var path = "/internal/cases/" + caseId + "/documents/" + document + "/content?from=" + from + "&to=" + to;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }
}
