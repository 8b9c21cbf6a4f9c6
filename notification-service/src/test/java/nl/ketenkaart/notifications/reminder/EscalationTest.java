package nl.ketenkaart.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkaart.notifications.followup.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationTest {

    @Test
    void the_readme_shows_the_path_as_it_is_in_code() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(Escalation.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_is_always_on_the_path(What what) {
        assertThat(Escalation.path(what)).contains(Whom.OWNER);
    }
}
