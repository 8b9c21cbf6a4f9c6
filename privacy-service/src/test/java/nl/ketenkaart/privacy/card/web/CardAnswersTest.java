package nl.ketenkaart.privacy.card.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.trace.Trace;
import nl.ketenkaart.platform.web.Lookup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The tag says whether what is seen has changed, and the moment of looking is no change. */
class CardAnswersTest {
    private static final Instant NOON = Instant.parse("2026-09-07T12:00:00Z");
    private final CardAnswers answers = new CardAnswers(Json.mapper(), new EntityTags(Tokens.of(Tokens.newKeyset())));

    record Fact(String statement, String asOf) {}

    record Early(Instant asOf, List<Fact> facts, String phase) {}

    record Late(List<Fact> facts, Map<String, Fact> named, Instant asOf) {}

    record Timeless(List<Fact> facts) {}

    private static List<Fact> facts(String statement) {
        return List.of(new Fact(statement, "2026-01-01"), new Fact("\"asOf\":\"2026\"", "2026-01-02"));
    }

    @Test
    void the_moment_of_looking_is_in_the_answer_and_not_in_the_tag() {
        var answer = answers.ok(lookup(), new Early(NOON, facts("It is quiet."), "DEEPENING"));
        assertThat(new String(body(answer))).contains("2026-09-07T12:00:00Z");
        assertThat(tag(new Early(NOON.plusMillis(1), facts("It is quiet."), "DEEPENING")))
                .isEqualTo(answer.getHeaders().getETag());
    }

    @Test
    void whatever_else_differs_is_in_the_tag() {
        var tag = tag(new Early(NOON, facts("It is quiet."), "DEEPENING"));
        assertThat(tag(new Early(NOON, facts("It is loud."), "DEEPENING"))).isNotEqualTo(tag);
        assertThat(tag(new Early(NOON, facts("It is quiet."), "CLOSED"))).isNotEqualTo(tag);
    }

    @Test
    void the_moment_may_come_last_and_what_is_inside_is_not_taken_for_it() {
        var named = Map.of("one", new Fact("It is quiet.", "2026-01-01"));
        var tag = tag(new Late(facts("It is quiet."), named, NOON));
        assertThat(tag(new Late(facts("It is quiet."), named, NOON.plusSeconds(1))))
                .isEqualTo(tag);
        var later = Map.of("one", new Fact("It is quiet.", "2026-01-02"));
        assertThat(tag(new Late(facts("It is quiet."), later, NOON))).isNotEqualTo(tag);
    }

    @Test
    void where_there_is_no_moment_all_of_it_counts() {
        assertThat(tag(new Timeless(facts("It is quiet."))))
                .isEqualTo(tag(new Timeless(facts("It is quiet."))))
                .isNotEqualTo(tag(new Timeless(facts("It is loud."))));
    }

    private String tag(Object view) {
        return String.valueOf(answers.ok(lookup(), view).getHeaders().getETag());
    }

    private static byte[] body(ResponseEntity<byte[]> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    private static Lookup lookup() {
        var caller =
                new Caller(new OrganisationId("halt"), "HALT", "yasmin", true, Set.of("professional"), "local-cli");
        var token = new Bearer("yasmin", "local-cli", null, NOON);
        return new Lookup(
                caller,
                token,
                NOON.plusSeconds(300),
                Trace.under(null),
                "/v1/x",
                new HttpHeaders(),
                Map.of(),
                List.of());
    }
}
