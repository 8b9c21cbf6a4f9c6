package nl.ketenkaart.local.demo.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class CallTest {
    private static final Account CHAIR = Account.of("om-midden-nederland/chair");

    @Test
    void an_account_is_an_organisation_or_somebody_of_it() {
        assertThat(Account.of("halt")).isEqualTo(new Account("halt", null));
        assertThat(CHAIR).isEqualTo(new Account("om-midden-nederland", "chair"));
    }

    @Test
    void a_post_bears_a_key_and_a_put_does_not() {
        var body = JsonNodeFactory.instance.objectNode();
        assertThat(Call.write(CHAIR, "POST", "/v1/cases", body).headers()).containsKey("Idempotency-Key");
        assertThat(Call.write(CHAIR, "PUT", "/v1/cases", body).headers()).doesNotContainKey("Idempotency-Key");
    }

    @Test
    void a_document_goes_with_what_is_known_of_it_and_as_a_real_pdf() {
        var meta = JsonNodeFactory.instance.objectNode().put("title", "Police report");
        var call = Multipart.post(CHAIR, "/v1/cases/1/documents", meta, SamplePdf.of("Police report"));
        assertThat(call.headers().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(new String(call.body(), StandardCharsets.US_ASCII))
                .contains("name=\"meta\"", "{\"title\":\"Police report\"}", "%PDF-1.4", "(Police report) Tj", "%%EOF");
    }

    @Test
    void the_cross_reference_table_of_the_pdf_points_at_its_objects() {
        var pdf = new String(SamplePdf.of("Police report"), StandardCharsets.US_ASCII);
        var table =
                pdf.substring(pdf.indexOf("xref\n")).lines().skip(3).limit(5).toList();
        for (var i = 0; i < table.size(); i++) {
            var offset = Integer.parseInt(table.get(i).substring(0, 10));
            assertThat(pdf.substring(offset)).startsWith((i + 1) + " 0 obj");
        }
    }

    @Test
    void answers_are_compared_without_what_belongs_to_the_moment() {
        var body = "x".getBytes(StandardCharsets.UTF_8);
        var one = new Answer(404, Map.of("date", List.of("Mon"), "a", List.of("b")), body);
        assertThat(one.comparable())
                .isEqualTo(new Answer(404, Map.of("Date", List.of("Tue"), "A", List.of("b")), body).comparable());
        assertThat(one.comparable()).isNotEqualTo(new Answer(404, Map.of("a", List.of("c")), body).comparable());
        assertThat(one.comparable()).isNotEqualTo(new Answer(403, Map.of("a", List.of("b")), body).comparable());
    }
}
