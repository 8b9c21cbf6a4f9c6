package nl.ketenkaart.local.system;

import static nl.ketenkaart.local.system.Eventually.eventually;
import static nl.ketenkaart.local.system.Table.OM;
import static nl.ketenkaart.local.system.Table.POLICE;
import static nl.ketenkaart.local.system.Table.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.system.Topics.Published;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** Input at fault: a problem that names every fault; nothing of it stored, nothing published, nothing in any log. */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String SECRET = "Zonnebloemsteeg";
    private static final Account WHO = Account.of(POLICE);
    private final Set<String> made = new HashSet<>();
    /** Of cases of other tests something may come at any time: a reminder, the end of a session. */
    private final Set<String> earlier = new HashSet<>();

    private final Partners partners = SystemStack.partners();
    private Map<TopicPartition, Long> begin;

    @BeforeAll
    void nothing_is_on_its_way_any_more() throws Exception {
        begin = eventually("the topics are quiet", this::endsAfterAMoment, ends -> ends.equals(Topics.ends()));
        Topics.before(begin).forEach(published -> earlier.add(published.key()));
    }

    private Map<TopicPartition, Long> endsAfterAMoment() throws Exception {
        var ends = Topics.ends();
        assertThat(list()).isNotNull();
        return ends;
    }

    @Test
    void an_unknown_organisation_is_named() throws Exception {
        var body = body();
        body.withArrayProperty("table").add("nergens");
        refused(body, "/table");
    }

    @Test
    void a_kind_outside_the_target_group_is_named() throws Exception {
        refused(body().put("kind", "BURGLARY"), "/kind");
    }

    @Test
    void a_case_of_youth_without_a_youth_is_refused() throws Exception {
        var body = body().put("kind", "YOUTH");
        person(body, 1).put("birthDate", TODAY.minusYears(30).toString());
        refused(body, "/persons");
    }

    @Test
    void a_birth_date_in_the_future_is_named() throws Exception {
        var body = body();
        person(body, 1).put("birthDate", TODAY.plusDays(2).toString());
        refused(body, "/persons/1/birthDate");
    }

    @Test
    void a_text_over_10_000_characters_is_named() throws Exception {
        var body = body();
        body.withObjectProperty("concern").put("facts", SECRET + "x".repeat(10_000));
        refused(body, "/concern/facts");
    }

    @Test
    void an_unknown_field_is_named() throws Exception {
        refused(body().put("colour", SECRET), "/colour");
    }

    @Test
    void a_wrong_type_is_named() throws Exception {
        var body = body();
        body.withObjectProperty("concern").put("level", "two");
        refused(body, "/concern/level");
    }

    @Test
    void several_faults_are_all_named_at_once() throws Exception {
        var body = body().put("kind", "BURGLARY").put("colour", SECRET);
        body.withObjectProperty("concern").put("level", "two");
        body.withObjectProperty("incident").put("summary", SECRET + "x".repeat(10_000));
        person(body, 0).put("role", "NEIGHBOUR");
        refused(body, "/kind", "/colour", "/concern/level", "/incident/summary", "/persons/0/role");
    }

    @Test
    void what_only_the_meaning_shows_is_named_together_with_unknown_fields() throws Exception {
        var body = body().put("colour", SECRET);
        body.withArrayProperty("table").add("nergens");
        person(body, 1).put("birthDate", TODAY.plusDays(2).toString());
        refused(body, "/colour", "/table", "/persons/1/birthDate");
    }

    @Test
    void a_malformed_uuid_is_named_in_the_path_and_in_the_body() throws Exception {
        var triage = Table.json("{\"outcome\": \"ACCEPTED\", \"reason\": \"%s\"}".formatted(SECRET));
        refused(Call.write(Table.CHAIR, "PUT", "/v1/cases/12345/triage", triage), "path:caseId");
        refused(Call.get(WHO, "/v1/cases/12345", "DEEPENING"), "path:caseId");
        var fact = new Table(partners, UUID.randomUUID().toString(), "12345", "67890").fact("SAFETY", SECRET);
        var path = "/v1/cases/" + UUID.randomUUID() + "/contributions";
        refused(Call.write(WHO, "POST", path, fact), "/personIds/0");
    }

    @Test
    void what_is_not_json_is_refused() throws Exception {
        var call = Call.write(WHO, "POST", "/v1/cases", body());
        var half = SECRET.getBytes(StandardCharsets.UTF_8);
        refused(new Call(WHO, "POST", "/v1/cases", call.headers(), half));
        assertThat(partners.send(call.with("Content-Type", "text/plain")).status())
                .isEqualTo(415);
    }

    @Test
    void a_read_of_content_without_a_purpose_or_with_an_unknown_one_is_refused() throws Exception {
        var read = Call.get(WHO, "/v1/cases/" + UUID.randomUUID(), "CURIOSITY");
        refused(read, "header:Processing-Purpose");
        refused(read.without("Processing-Purpose"), "header:Processing-Purpose");
        refused(Call.get(WHO, "/v1/cases"), "header:Processing-Purpose");
    }

    @Test
    void a_post_without_a_key_or_with_one_that_is_no_uuid_is_refused() throws Exception {
        var call = Call.write(WHO, "POST", "/v1/cases", body());
        refused(call.without("Idempotency-Key"), "header:Idempotency-Key");
        refused(call.with("Idempotency-Key", "once"), "header:Idempotency-Key");
    }

    @Test
    void the_same_key_gives_the_first_answer_again_and_with_another_body_409() throws Exception {
        var call = Call.write(WHO, "POST", "/v1/cases", Table.raise(OM));
        var first = partners.send(call);
        made.add(first.json().path("caseId").asString());
        assertThat(first.status()).isEqualTo(201);
        assertThat(partners.send(call).comparable()).isEqualTo(first.comparable());

        var other = Call.write(WHO, "POST", "/v1/cases", body()).body();
        var before = list();
        var again = partners.send(new Call(WHO, "POST", call.path(), call.headers(), other));
        assertThat(again.status()).isEqualTo(409);
        assertProblem(again);
        assertThat(list()).isEqualTo(before);
    }

    /** A last case is raised and waited for: whatever was published before it has then been published. */
    @AfterAll
    void nothing_was_published_and_nothing_logged() throws Exception {
        var last = Table.raised(SystemStack.partners(), OM);
        made.add(last.caseId());
        eventually(
                "the last case is published",
                () -> Topics.about("case-events.v1", last.caseId()),
                events -> !events.isEmpty());
        assertThat(Topics.since(begin))
                .extracting(Published::key)
                .filteredOn(key -> !earlier.contains(key))
                .isSubsetOf(made);
        try (var logs = Files.list(SystemStack.logs())) {
            for (var log : logs.toList()) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain(SECRET);
            }
        }
    }

    private static ObjectNode body() {
        var body = Table.raise(OM);
        body.withObjectProperty("incident").put("summary", "Seen in the " + SECRET);
        person(body, 0).put("name", "Mevrouw " + SECRET);
        return body;
    }

    private static ObjectNode person(ObjectNode body, int index) {
        return (ObjectNode) body.path("persons").path(index);
    }

    private void refused(ObjectNode body, String... pointers) throws Exception {
        refused(Call.write(WHO, "POST", "/v1/cases", body), pointers);
    }

    private void refused(Call call, String... pointers) throws Exception {
        var before = list();
        var answer = partners.send(call);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertProblem(answer);
        var named = answer.json()
                .path("errors")
                .valueStream()
                .map(fault -> fault.path("pointer").asString())
                .toList();
        for (var pointer : pointers) {
            assertThat(named).as(answer.text()).anyMatch(name -> name.startsWith(pointer));
        }
        assertThat(list()).isEqualTo(before);
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().propertyNames()).contains("type", "title", "detail");
        assertThat(answer.text()).doesNotContain(SECRET);
    }

    /** The newest cases of the police. */
    private List<String> list() throws Exception {
        var page = partners.send(Call.get(WHO, "/v1/cases", "OVERVIEW"));
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(one -> one.path("caseId").asString())
                .toList();
    }
}
