package nl.ketenkaart.ctl.stack;

import static nl.ketenkaart.ctl.stack.CtlStack.ctl;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CtlStack.class)
class StatusIT {
    @TempDir
    Path folder;

    @Test
    void a_part_that_is_away_is_named_and_the_end_is_another() {
        assertThat(ctl(folder, "status").code()).isZero();
        CtlStack.stack().stop("notification-service");
        try {
            var said = ctl(folder, "status", "--json");
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.json()
                            .path("parts")
                            .valueStream()
                            .filter(part -> !part.path("up").asBoolean())
                            .map(part -> part.path("name").asString()))
                    .containsExactly("notification-service");
        } finally {
            CtlStack.stack().start("notification-service");
        }
    }

    @Test
    void keys_are_rotated_while_all_goes_on() throws Exception {
        var one = OneCase.deepening(CtlStack.partners());
        assertThat(ctl(folder, "rotate-keys", "--dry-run").out()).startsWith("Would run: ");
        var said = ctl(folder, "rotate-keys");
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).contains(" 0 could not be");
        assertThat(one.card(CtlStack.partners(), OneCase.OM).status()).isEqualTo(200);
    }
}
