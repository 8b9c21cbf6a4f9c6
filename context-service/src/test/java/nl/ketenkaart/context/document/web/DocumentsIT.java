package nl.ketenkaart.context.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.context.FromKafka;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.context.examination.FileType;
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
class DocumentsIT {
    private static final String POLICE = "politie-midden-nederland";
    private static final String PDF = "application/pdf";
    private static final int LARGEST = 25 * 1024 * 1024;

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

    @BeforeEach
    void a_case_that_is_deepened_and_no_files() {
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
        stores.database().getCollection("upload-chunks").deleteMany(new org.bson.Document());
        stores.database().getCollection("uploads").deleteMany(new org.bson.Document());
    }

    @Test
    void an_outsider_finds_no_case() {
        refused(404, upload("slachtofferhulp", Form.META, PDF, Files.pdf()));
    }

    @Test
    void every_fault_of_what_is_said_about_it_is_named_at_once() {
        var wrong = Form.META
                .replace("\"category\"", "\"colour\": \"red\", \"category\"")
                .replace("\"TABLE\"", "[\"save\"]")
                .replace(BINTA.value().toString(), STRANGER.value().toString());
        var answer = upload(POLICE, wrong, PDF, Files.pdf());
        refused(400, answer);
        assertThat(answer.body())
                .contains("/colour", "/personIds/0", "/audience/0")
                .doesNotContain("red");
    }

    @Test
    void wrong_types_are_named_at_once() {
        var answer = upload(POLICE, "{\"title\": 7, \"category\": \"GOSSIP\"}", PDF, Files.pdf());
        refused(400, answer);
        assertThat(answer.body())
                .contains("/title", "/category", "/audience", "/handling")
                .doesNotContain("GOSSIP");
        refused(400, upload(POLICE, "{", PDF, Files.pdf()));
    }

    @Test
    void content_that_is_not_what_it_is_said_to_be_leaves_nothing_behind() {
        refused(400, upload(POLICE, Form.META, "image/png", Files.pdf()));
        refused(400, upload(POLICE, Form.META, PDF, Files.png()));
        refused(400, upload(POLICE, Form.META, PDF, new byte[0]));
    }

    @Test
    void a_file_that_is_too_large_leaves_nothing_behind() {
        refused(413, upload(POLICE, Form.META, PDF, largest(LARGEST + 1)));
    }

    @Test
    void heads_that_cannot_be_read_are_refused() {
        for (var head : List.of(
                "",
                "Content-Type: application/json\r\n",
                "Content-Disposition: form-data\r\n",
                "Content-Disposition: ;\r\n",
                "Content-Disposition: form-data; name=\"\r\n",
                "Content-Disposition: form-data; name=\"meta\"\r\nContent-Type: json\r\n")) {
            refused(400, walk.upload(POLICE, Form.TYPE, Form.of(head + "\r\n{}"), UUID.randomUUID()));
        }
        refused(415, walk.upload(POLICE, "form", BodyPublishers.ofString("?"), UUID.randomUUID()));
    }

    @Test
    void a_body_without_its_parts_is_refused() {
        refused(400, walk.upload(POLICE, Form.TYPE, BodyPublishers.ofString("--cut--\r\n"), UUID.randomUUID()));
        refused(400, walk.upload(POLICE, Form.TYPE, Form.of(Form.part("file", PDF, "x")), UUID.randomUUID()));
        refused(
                400,
                walk.upload(POLICE, Form.TYPE, Form.of(Form.part("meta", "text/plain", Form.META)), UUID.randomUUID()));
        refused(
                400,
                walk.upload(
                        POLICE,
                        Form.TYPE,
                        Form.of(Form.part("meta", "application/json", Form.META)),
                        UUID.randomUUID()));
        refused(400, walk.upload(POLICE, Form.TYPE, BodyPublishers.ofString("no parts"), UUID.randomUUID()));
        refused(400, walk.upload(POLICE, "multipart/form-data", BodyPublishers.ofString("?"), UUID.randomUUID()));
        refused(415, walk.upload(POLICE, "application/json", BodyPublishers.ofString("{}"), UUID.randomUUID()));
    }

    @Test
    void more_parts_than_there_should_be_are_refused() {
        var body = Form.of(
                Form.part("meta", "application/json", Form.META),
                Form.part("file", "text/plain", "one"),
                Form.part("file", PDF, "%PDF-2"));
        refused(400, walk.upload(POLICE, Form.TYPE, body, UUID.randomUUID()));
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing_behind() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(walk.head(POLICE, Form.TYPE, 9_000_000).getBytes(UTF_8));
            socket.getOutputStream().write((Form.beginning(PDF) + "%PDF-1.7").getBytes(UTF_8));
            socket.getOutputStream().write(new byte[1_000_000]);
            await().atMost(Duration.ofSeconds(30)).until(() -> chunks() > 0);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> chunks() == 0 && pending() == 0);
    }

    @Test
    void the_police_add_their_report_and_the_same_key_adds_it_once() {
        var key = UUID.randomUUID();
        var first = walk.upload(POLICE, Form.TYPE, Form.of(Form.META, PDF, Files.pdf()), key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().map()).containsKeys("location", "consistency-token");
        assertThat(Json.mapper().readTree(first.body()).get("size").asInt()).isEqualTo(Files.pdf().length);
        var again = walk.upload(POLICE, Form.TYPE, Form.of(Form.META, PDF, Files.pdf()), key);
        assertThat(again.body()).isEqualTo(first.body());
        var other = walk.upload(POLICE, Form.TYPE, Form.of(Form.META, "image/png", Files.png()), key);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(chunks()).isEqualTo(1);
        assertThat(pending()).isZero();
        assertThat(FromKafka.stems(walk.caseId, 1)).containsExactly("document-added");
    }

    @Test
    void in_a_case_that_is_only_raised_nothing_is_added() {
        walk = new Walk(port, publisher, codec, tokens);
        walk.raise();
        refused(409, upload(POLICE, Form.META, PDF, Files.pdf()));
    }

    @Test
    void the_largest_file_lies_in_chunks() {
        var answer = upload(POLICE, Form.META, PDF, largest(LARGEST));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(chunks()).isEqualTo(100);
        assertThat(pending()).isZero();
    }

    @Test
    void a_bomb_and_a_script_leave_nothing_behind() {
        var bomb = Files.docxWith("word/a.xml", "a".repeat(60_000_000));
        refused(400, upload(POLICE, Form.META, FileType.DOCX.mediaType(), bomb));
        refused(400, upload(POLICE, Form.META, PDF, Files.pdf("1 0 obj\n<</S/JavaScript>>\nendobj\n")));
        refused(400, upload(POLICE, Form.META, "image/png", Files.join(Files.png(), Files.pdf())));
    }

    @Test
    void what_is_withdrawn_leaves_no_bytes_behind() {
        var added = upload(POLICE, Form.META, PDF, Files.pdf(600_000));
        assertThat(chunks()).isEqualTo(3);
        var path = "/documents/"
                + Json.mapper().readTree(added.body()).get("documentId").asString();
        assertThat(walk.delete(POLICE, path, null).statusCode()).isEqualTo(428);
        assertThat(walk.delete(POLICE, path, "\"other\"").statusCode()).isEqualTo(412);
        assertThat(walk.delete("halt", path, "*").statusCode()).isEqualTo(404);
        assertThat(chunks()).isEqualTo(3);
        var tag = added.headers().firstValue("ETag").orElseThrow();
        assertThat(walk.delete(POLICE, path, tag).statusCode()).isEqualTo(204);
        assertThat(chunks()).isZero();
        assertThat(pending()).isZero();
        assertThat(FromKafka.stems(walk.caseId, 2)).containsExactly("document-added", "document-withdrawn");
    }

    private void refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(chunks()).isZero();
        assertThat(pending()).isZero();
    }

    private HttpResponse<String> upload(String as, String meta, String type, byte[] file) {
        return walk.upload(as, Form.TYPE, Form.of(meta, type, file), UUID.randomUUID());
    }

    private static byte[] largest(int size) {
        return Files.pdf(size);
    }

    private long chunks() {
        return stores.database().getCollection("upload-chunks").countDocuments();
    }

    private long pending() {
        return stores.database().getCollection("uploads").countDocuments();
    }
}
