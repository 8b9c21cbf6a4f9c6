package nl.ketenkaart.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as palantir-java-format writes it. {@code mvn -pl deploy/checks test -Dformat=write} puts it right. (A
 * test and not a Maven plugin, since the formatter needs the newer JDK that tests run on, whatever JDK Maven runs on.)
 */
class EverySourceFileIsFormattedTest {
    private static final boolean WRITE = "write".equals(System.getProperty("format"));
    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_java_file_is_formatted() throws IOException, FormatterException {
        var wrong = new ArrayList<String>();
        for (var file : Tree.java()) {
            var text = Tree.read(file);
            var formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text)) {
                wrong.add(Tree.name(file));
                write(file, formatted);
            }
        }
        assertThat(wrong)
                .as("mvn -pl deploy/checks test -Dformat=write puts these right")
                .isEmpty();
    }

    private static void write(Path file, String formatted) throws IOException {
        if (WRITE) {
            Files.writeString(file, formatted);
        }
    }
}
