package nl.ketenkaart.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DrawTableTest {

    @Test
    void the_picture_is_that_of_the_table_in_the_readme() throws Exception {
        var drawn = DrawTable.of(Path.of("README.md"));

        assertThat(drawn).contains("<rect x=");
        assertThat(Path.of("system.svg")).hasContent(drawn);
    }
}
