package nl.ketenkaart.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.ketenkaart.local.Request.Option;
import nl.ketenkaart.local.Request.Verb;
import nl.ketenkaart.local.faults.Plan;
import nl.ketenkaart.local.place.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin                    | Not understood: begin",
                "--quick                  | Not understood: --quick",
                "demo 5.4                 | There is no case 5.4 to play; there are 5.1, 5.2, 5.3.",
                "5.1                      | The case 5.1 is played by demo",
                "status stop              | One thing at a time: status or stop.",
                "--port-offset            | --port-offset takes a number",
                "--port-offset -1         | --port-offset takes a number",
                "--port-offset=many       | --port-offset takes a number",
                "--port-offset 40000      | --port-offset takes a number from 0 to 38518.",
                "--exit                   | --exit belongs to demo.",
                "demo --exit --detach     | --exit and --detach exclude each other.",
                "stop --fresh             | --fresh belongs to a start.",
                "status --detach          | --detach belongs to a start."
            })
    void what_is_not_understood_is_refused_with_a_sentence(String line, String sentence) {
        assertThatThrownBy(() -> Request.parse(line.strip().split(" ", -1)))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void nothing_said_means_a_start_in_the_foreground_at_the_usual_ports() {
        var request = Request.parse();

        assertThat(request.verb()).isEqualTo(Verb.RUN);
        assertThat(request.offset()).isZero();
        assertThat(request.options()).isEmpty();
    }

    @Test
    void the_demo_plays_the_shift_of_perspective_unless_another_case_is_named() {
        assertThat(Request.parse("demo").play()).isEqualTo("5.2");
        assertThat(Request.parse("demo", "5.3", "--exit").play()).isEqualTo("5.3");
    }

    @Test
    void a_verb_may_have_two_words() {
        assertThat(Request.parse("verify-log").verb()).isEqualTo(Verb.VERIFY_LOG);
        assertThat(Request.parse("rebuild-cards").verb()).isEqualTo(Verb.REBUILD_CARDS);
        assertThat(Request.parse("rotate-keys").verb()).isEqualTo(Verb.ROTATE_KEYS);
        assertThat(Request.parse("prove-erasure", "--case=x").about()).containsExactly("--case=x");
        assertThatThrownBy(() -> Request.parse("verify-log", "stop"))
                .hasMessage("One thing at a time: verify-log or stop.");
    }

    @Test
    void how_many_faults_and_in_which_order_may_be_said() {
        assertThat(Request.parse("faults", "--faults", "12", "--seed=7").about())
                .containsExactly("--faults=12", "--seed=7");
        assertThat(Plan.of(Request.parse("faults", "--faults=12", "--seed", "7", "--minutes=3", "--in-turn=2")
                        .about()))
                .isEqualTo(new Plan(12, 7, "", Duration.ofMinutes(3), 2));
        assertThat(Plan.of(Request.parse("faults", "--only", "killed").about()).only())
                .isEqualTo("killed");
        assertThatThrownBy(() -> Request.parse("demo", "--faults", "12")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Request.parse("faults", "--faults", "many"))
                .hasMessageStartingWith("Not understood: --faults=many");
    }

    @Test
    void options_may_stand_before_and_after_the_verb() {
        var request = Request.parse("--port-offset", "1000", "demo", "--fresh", "--mongo=docker", "--detach");

        assertThat(request.verb()).isEqualTo(Verb.DEMO);
        assertThat(request.offset()).isEqualTo(1000);
        assertThat(request.options()).containsExactlyInAnyOrder(Option.FRESH, Option.MONGO_IN_DOCKER, Option.DETACH);
    }

    @Test
    void an_offset_may_be_written_with_an_equals_sign() {
        assertThat(Request.parse("stop", "--port-offset=38518").offset()).isEqualTo(38_518);
    }
}
