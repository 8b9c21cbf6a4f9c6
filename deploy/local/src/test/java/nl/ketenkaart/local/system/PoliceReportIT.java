package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.CHILD_PROTECTION;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.VICTIM_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Multipart;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.demo.partner.SamplePdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** The police add their report; who may know of police contacts reads it, and for the others there is none. */
@ExtendWith(SystemStack.class)
class PoliceReportIT {
    private static final String HALT = "halt";
    private static final byte[] REPORT = SamplePdf.of("Neighbours heard shouting at night.");
    private final Partners partners = SystemStack.partners();
    private Table table;

    @BeforeEach
    void a_case_is_deepened() throws Exception {
        table = Table.deepening(partners, OM, CHILD_PROTECTION, VICTIM_SUPPORT);
    }

    @Test
    void a_report_that_does_something_is_refused() throws Exception {
        var acting = new String(REPORT, StandardCharsets.US_ASCII)
                .replace("/Type /Catalog", "/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>");
        var answer = upload(acting.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/file");
        assertThat(table.card(POLICE).json().path("documents")).isEmpty();
    }

    @Test
    void for_who_may_not_know_there_is_none_as_if_there_were_none() throws Exception {
        var report = added();
        var hidden = content(VICTIM_SUPPORT, report);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.comparable())
                .isEqualTo(content(VICTIM_SUPPORT, UUID.randomUUID().toString()).comparable())
                .isEqualTo(content(HALT, report).comparable());
        assertThat(table.card(VICTIM_SUPPORT).text()).doesNotContain(report).doesNotContain("Proces-verbaal");
    }

    @Test
    void who_may_know_sees_it_on_the_card_and_reads_it() throws Exception {
        var report = added();
        for (var organisation : List.of(POLICE, OM, CHILD_PROTECTION)) {
            var onCard = table.card(organisation).json().at("/documents/0");
            assertThat(onCard.path("title").asString()).isEqualTo("Proces-verbaal");
            assertThat(onCard.path("size").asInt()).isEqualTo(REPORT.length);
            assertThat(onCard.has("sha256")).isTrue();
            assertThat(onCard.has("etag")).isEqualTo(organisation.equals(POLICE));
            var read = content(organisation, report);
            assertThat(read.status()).as(read.text()).isEqualTo(200);
            assertThat(read.body()).isEqualTo(REPORT);
            assertThat(read.header("Content-Type")).contains("application/pdf");
            assertThat(read.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(read.header("Content-Disposition").orElseThrow()).contains("Proces-verbaal.pdf");
        }
    }

    @Test
    void it_can_be_read_in_parts() throws Exception {
        var report = added();
        var tag = content(OM, report).header("ETag").orElseThrow();
        var part = partners.send(call(OM, report).with("Range", "bytes=10-19").with("If-Range", tag));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(REPORT, 10, 20));
        assertThat(part.header("Content-Range")).contains("bytes 10-19/" + REPORT.length);
        var behind = partners.send(call(OM, report).with("Range", "bytes=" + REPORT.length + "-"));
        assertThat(behind.status()).isEqualTo(416);
        assertThat(behind.header("Content-Range")).contains("bytes */" + REPORT.length);
    }

    @Test
    void while_its_bytes_cannot_be_had_that_is_said() throws Exception {
        var report = added();
        SystemStack.stack().kill("context-service");
        try {
            var answer = partners.sendAs(partners.tokenOf(Account.of(OM)), call(OM, report));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
        } finally {
            SystemStack.stack().start("context-service");
        }
        var again = eventually("the report", () -> content(OM, report), answer -> answer.status() == 200);
        assertThat(again.body()).isEqualTo(REPORT);
    }

    @Test
    void withdrawn_it_is_gone_from_every_card_at_once() throws Exception {
        var report = added();
        var tag = table.card(POLICE).json().at("/documents/0/etag").asString();
        var path = "/v1/cases/" + table.caseId() + "/documents/" + report;
        var withdrawn = new Call(Account.of(POLICE), "DELETE", path, java.util.Map.of("If-Match", tag), new byte[0]);
        assertThat(partners.send(withdrawn).status()).isEqualTo(204);
        for (var organisation : List.of(POLICE, OM, CHILD_PROTECTION)) {
            assertThat(content(organisation, report).status()).isEqualTo(404);
            assertThat(table.card(organisation).json().path("documents")).isEmpty();
        }
    }

    @Test
    void no_partner_comes_upon_the_road_inside() throws Exception {
        var report = added();
        var inside = "/internal/cases/" + table.caseId() + "/documents/" + report + "/content?from=0&to=1";
        assertThat(partners.send(Call.get(Account.of(POLICE), inside, "DEEPENING"))
                        .status())
                .isEqualTo(404);
    }

    private String added() throws Exception {
        var answer = upload(REPORT);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("documentId").asString();
    }

    private Answer upload(byte[] report) throws Exception {
        return partners.send(
                Multipart.post(Account.of(POLICE), "/v1/cases/" + table.caseId() + "/documents", meta(), report));
    }

    private ObjectNode meta() {
        var meta = Table.json("""
            {"title": "Proces-verbaal", "category": "POLICE_CONTACT", "audience": "TABLE", "handling": "OPEN",
             "necessity": {"why": "The signals are in it", "influence": "Decides what is asked"}}\
            """);
        meta.putArray("personIds").add(table.child());
        return meta;
    }

    private Answer content(String organisation, String report) throws Exception {
        return partners.send(call(organisation, report));
    }

    private Call call(String organisation, String report) {
        var path = "/v1/cases/" + table.caseId() + "/documents/" + report + "/content";
        return Call.get(Account.of(organisation), path, "DEEPENING");
    }
}
