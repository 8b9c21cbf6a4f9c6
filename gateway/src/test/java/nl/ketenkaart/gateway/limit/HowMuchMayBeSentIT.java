package nl.ketenkaart.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.gateway.road.Service;
import org.junit.jupiter.api.Test;

class HowMuchMayBeSentIT extends AtTheGateway {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String MULTIPART = "multipart/form-data; boundary=b";

    /** Without a length, in chunks. */
    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static BodyPublisher whole(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String type) {
        return halt().call("POST", path, body, "Content-Type", type);
    }

    @Test
    void json_over_a_megabyte_is_too_large_and_no_service_hears_of_it() {
        assertThat(post("/v1/cases", whole(MEGABYTE + 1), "application/json").statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/cases", chunked(MEGABYTE + 1), "application/json").statusCode())
                .isEqualTo(413);
        assertThat(post("/v1/cases", chunked(8 * MEGABYTE), "application/json").statusCode())
                .isEqualTo(413);
        assertThat(INSIDE.arrived()).isZero();
    }

    @Test
    void a_batch_over_five_megabytes_is_too_large() {
        var batch = CASE + "/contributions/batch";
        assertThat(post(batch, chunked(5 * MEGABYTE + 1), "application/json").statusCode())
                .isEqualTo(413);
        assertThat(INSIDE.arrived()).isZero();
    }

    @Test
    void a_file_over_26_megabytes_is_too_large_and_never_arrives_whole() {
        var documents = CASE + "/documents";
        assertThat(post(documents, whole(26 * MEGABYTE + 1), MULTIPART).statusCode())
                .isEqualTo(413);
        assertThat(INSIDE.arrived()).isZero();
        assertThat(post(documents, chunked(26 * MEGABYTE + 1), MULTIPART).statusCode())
                .isEqualTo(413);
        assertThat(INSIDE.of(Service.CONTEXT).arrived()).isEmpty();
    }

    @Test
    void a_compressed_body_is_refused() {
        var answer = halt().call("POST", "/v1/cases", whole(10), "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(INSIDE.arrived()).isZero();
    }

    @Test
    void what_fits_arrives_to_the_last_byte() {
        post("/v1/cases", whole(MEGABYTE), "application/json");
        assertThat(INSIDE.of(Service.CASE).last().body()).hasSize(MEGABYTE);
        post("/v1/cases", chunked(MEGABYTE), "application/json");
        assertThat(INSIDE.of(Service.CASE).last().body()).hasSize(MEGABYTE);
        post(CASE + "/contributions/batch", chunked(5 * MEGABYTE), "application/json");
        assertThat(INSIDE.of(Service.CONTEXT).last().body()).hasSize(5 * MEGABYTE);
        post(CASE + "/documents", chunked(26 * MEGABYTE), MULTIPART);
        assertThat(INSIDE.of(Service.CONTEXT).last().body()).hasSize(26 * MEGABYTE);
    }

    @Test
    void many_refused_bodies_do_not_shut_a_service() {
        for (var i = 0; i < 6; i++) {
            assertThat(post(CASE + "/documents", chunked(26 * MEGABYTE + 1), MULTIPART)
                            .statusCode())
                    .isEqualTo(413);
        }
        assertThat(post(CASE + "/documents", whole(10), MULTIPART).statusCode()).isEqualTo(200);
    }
}
