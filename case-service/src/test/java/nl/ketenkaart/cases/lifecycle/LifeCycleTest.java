package nl.ketenkaart.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of a phase and a command, against the table as somebody wrote it down by hand. */
class LifeCycleTest {
    private static final String BY_HAND = """
                           RAISED DECLINED DEEPENING DECIDED FOLLOW_UP HANDED_OVER CLOSED
        TRIAGE             yes    no       no        no      no        no          no
        APPOINT_DIRECTOR   no     no       yes       yes     yes       no          no
        ANSWER_APPOINTMENT no     no       yes       yes     yes       no          no
        SEAT               yes    no       yes       yes     yes       no          no
        UNSEAT             yes    no       yes       yes     yes       no          no
        EXCLUDE            yes    yes      yes       yes     yes       yes         yes
        ADD_PERSON         yes    no       yes       yes     yes       no          no
        CORRECT_PERSON     yes    no       yes       yes     yes       no          no
        RECORD_NOTICE      no     no       yes       yes     yes       no          no
        VOICE_CONCERN      yes    no       yes       yes     yes       no          no
        NOTE_CONSULTATION  yes    no       yes       yes     yes       no          no
        INTERPRET          no     no       yes       no      no        no          no
        DISSENT            no     no       yes       no      no        no          no
        DECIDE             no     no       yes       no      no        no          no
        REVISE_DECISION    no     no       no        yes     yes       no          no
        PUT_ON_AGENDA      no     no       yes       yes     yes       no          no
        CONCLUDE           no     no       yes       yes     yes       no          no
        CLOSE              no     no       yes       yes     yes       no          no
        REOPEN             no     yes      no        no      no        yes         yes
        BEGIN_FOLLOW_UP    no     no       no        yes     no        no          no
        PROPOSE            no     no       no        yes     yes       no          no
        """;

    static Stream<Arguments> pairs() {
        return Arrays.stream(Command.values())
                .flatMap(command -> Arrays.stream(Phase.values()).map(phase -> Arguments.of(phase, command)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_is_possible_when_is_as_the_table_says(Phase phase, Command command) {
        assertThat(LifeCycle.allows(phase, command)).isEqualTo(byHand(phase, command));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_refusal_names_the_phase_and_what_would_be_possible(Phase phase, Command command) {
        var refusal = LifeCycle.refusal(phase, command);
        assertThat(refusal.isEmpty()).isEqualTo(byHand(phase, command));
        refusal.ifPresent(told -> {
            assertThat(told.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(told.detail()).startsWith("The case is " + phase + ". To " + command.words() + " is possible");
            assertThat(told.detail()).contains("Possible now: ").contains("exclude somebody");
        });
    }

    @Test
    void the_readme_shows_this_very_table() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(LifeCycle.markdown());
    }

    @Test
    void the_readme_draws_these_very_steps() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(LifeCycle.diagram());
    }

    private static boolean byHand(Phase phase, Command command) {
        var lines =
                BY_HAND.lines().map(line -> List.of(line.strip().split(" +"))).toList();
        var column = lines.getFirst().indexOf(phase.name()) + 1;
        Map<String, List<String>> rows =
                lines.stream().skip(1).collect(Collectors.toMap(List::getFirst, cells -> cells));
        return rows.get(command.name()).get(column).equals("yes");
    }
}
