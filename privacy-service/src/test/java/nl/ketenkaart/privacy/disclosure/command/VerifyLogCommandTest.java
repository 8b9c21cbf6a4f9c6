package nl.ketenkaart.privacy.disclosure.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.privacy.disclosure.LogReport;
import nl.ketenkaart.privacy.disclosure.LogReport.Anchor;
import nl.ketenkaart.privacy.disclosure.LogReport.Fault;
import nl.ketenkaart.privacy.disclosure.LogReport.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogCommandTest {
    private static final Anchor END = new Anchor("a-strand", 41, "00ff");
    private final List<String> out = new ArrayList<>();
    private final List<Anchor> shown = new ArrayList<>();
    private List<Fault> faults = List.of();
    private final VerifyLogCommand command = new VerifyLogCommand(anchors -> {
        shown.addAll(anchors);
        return new LogReport(1, 42, 100, List.of(END), faults);
    });

    @Test
    void a_log_that_cannot_be_read_ends_with_2() {
        var away = new VerifyLogCommand(anchors -> {
            throw new IllegalStateException("the store is away");
        });

        assertThat(away.run(List.of(), out::add)).isEqualTo(2);
        assertThat(out).containsExactly("The processing log could not be read: the store is away");
    }

    @Test
    void anchors_that_are_none_end_with_2(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("anchors"), "anchor a-strand forty-one\n");

        assertThat(command.run(List.of("--anchors=" + file), out::add)).isEqualTo(2);
    }

    @Test
    void a_log_with_a_fault_names_it_and_ends_with_1() {
        faults = List.of(new Fault(Kind.PAGE_REMOVED, "a-strand-7"));

        assertThat(command.run(List.of(), out::add)).isEqualTo(1);
        assertThat(out).contains("fault PAGE_REMOVED a-strand-7", "100 lines on 42 pages of 1 strands: 1 faults");
    }

    @Test
    void what_it_printed_once_is_what_it_may_be_shown_later(@TempDir Path folder) throws IOException {
        assertThat(command.run(List.of(), out::add)).isZero();
        assertThat(out).containsExactly("anchor a-strand 41 00ff", "100 lines on 42 pages of 1 strands: whole");

        var file = Files.write(folder.resolve("kept"), out);
        assertThat(command.run(List.of("--anchors=" + file), out::add)).isZero();
        assertThat(shown).containsExactly(END);
    }
}
