package nl.ketenkaart.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Answer;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Operation OPERATION =
            new Operation("GET", "/v1/things", List.of(), List.of(), "", Set.of(200, 404, 503));
    private static final Sent SENT = new Sent(
            OPERATION, Account.of("halt"), "GET", "/v1/things", Map.of(), new byte[0], "Kersenbloesem7x", true);
    private static final String PROBLEM =
            "{\"type\": \"about:blank\", \"title\": \"T\", \"status\": %d, \"detail\": \"%s\"}";

    @Test
    void an_answer_as_it_should_be_has_no_fault() {
        assertThat(faults(200, "{\"a\": \"Kersenbloesem7x\"}")).isEmpty();
        assertThat(refused(404, "There is nothing here for you.")).isEmpty();
    }

    @Test
    void what_fails_or_is_not_documented_is_a_fault() {
        assertThat(refused(500, "It went wrong.")).containsExactly("fails", "is not documented");
        assertThat(refused(503, "Later.")).containsExactly("does not say when");
        assertThat(refused(409, "No.")).containsExactly("is not documented");
    }

    @Test
    void words_of_others_are_a_fault_in_any_answer() {
        assertThat(faults(200, "{\"a\": \"canary-care-1\"}"))
                .containsExactly("tells what is not for halt: canary-care-1");
    }

    @Test
    void a_refusal_that_tells_too_much_is_a_fault() {
        assertThat(refused(404, "No Kersenbloesem7x here.")).containsExactly("says again what it was sent");
        for (var words : List.of("java.lang.String", "NullPointerException", "at a.b.C.d(", "C.java:12", "Netty 4")) {
            assertThat(refused(404, words)).as(words).containsExactly("tells of the machinery");
        }
    }

    @Test
    void a_refusal_that_is_no_problem_is_a_fault() {
        assertThat(faults(404, "")).containsExactly("has another status within", "lacks words");
        assertThat(faults(404, PROBLEM.formatted(400, "No."))).containsExactly("has another status within");
        assertThat(new Judge()
                        .faults(
                                SENT,
                                new Answer(
                                        404,
                                        Map.of(),
                                        PROBLEM.formatted(404, "").getBytes(UTF_8)),
                                Set.of()))
                .containsExactly("is no problem but ");
    }

    private static List<String> refused(int status, String detail) {
        return faults(status, PROBLEM.formatted(status, detail));
    }

    private static List<String> faults(int status, String body) {
        var headers = Map.of("Content-Type", List.of(status < 400 ? "application/json" : "application/problem+json"));
        return new Judge().faults(SENT, new Answer(status, headers, body.getBytes(UTF_8)), Set.of("canary-care-1"));
    }
}
