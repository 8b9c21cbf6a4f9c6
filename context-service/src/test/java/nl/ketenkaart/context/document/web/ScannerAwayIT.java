package nl.ketenkaart.context.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.upload.Files;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where uploads are to be scanned and the scanner is away, none is taken: nobody listens on port 1. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=scanner-away", "ketenkaart.clamd=tcp://127.0.0.1:1"})
@ExtendWith(EmbeddedStack.class)
class ScannerAwayIT {
    private static final String POLICE = "politie-midden-nederland";

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

    @Test
    void that_is_said_and_nothing_is_left_behind() {
        var walk = new Walk(port, publisher, codec, tokens).intoDeepening();

        var form = Form.of(Form.META, "application/pdf", Files.pdf());
        var answer = walk.upload(POLICE, Form.TYPE, form, UUID.randomUUID());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(documents("upload-chunks") + documents("uploads") + documents("documents"))
                .isZero();
    }

    private long documents(String collection) {
        return stores.database().getCollection(collection).countDocuments(new Document());
    }
}
