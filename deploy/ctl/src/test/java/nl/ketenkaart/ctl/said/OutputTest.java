package nl.ketenkaart.ctl.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Output output(boolean json, boolean terminal) {
        return new Output(new PrintStream(out, true), new PrintStream(err, true), json, terminal);
    }

    private static void filled(Output output) {
        try (var bar = output.bar("stores", 2)) {
            bar.step();
            bar.step();
        }
    }

    @Test
    void a_bar_fills_on_a_terminal() {
        filled(output(false, true));
        assertThat(err.toString()).contains("50%", "100%", "2 of 2").endsWith(System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void nothing_is_drawn_where_nobody_looks() {
        filled(output(false, false));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void with_json_one_object_stands_on_standard_output_and_words_on_the_other() {
        var output = output(true, false);
        output.say("on the way");
        output.result(Map.of("done", true), words -> words.accept("Done."));
        assertThat(out.toString()).isEqualToIgnoringWhitespace("{\"done\": true}");
        assertThat(err.toString()).contains("on the way");
    }

    @Test
    void columns_are_as_wide_as_their_widest_word() {
        output(false, false)
                .result(
                        List.of(),
                        words -> Output.table(List.of(new String[] {"a", "b"}, new String[] {"long", "c"}), words));
        assertThat(out.toString().lines()).containsExactly("  a     b", "  long  c");
    }
}
