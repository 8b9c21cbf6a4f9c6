package nl.ketenkaart.notifications.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkaart.notifications.followup.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutyTableTest {

    @Test
    void the_readme_shows_the_table_as_it_is_in_code() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(DutyTable.markdown());
    }

    @Test
    void an_event_that_is_not_in_the_table_causes_no_duty() {
        assertThat(DutyTable.causeFrom("concern-voiced")).isEmpty();
        assertThat(DutyTable.causeFrom("case-decided")).contains(CaseDecided.class);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_duty_arises_from_something_and_can_be_done(What what) {
        assertThat(DutyTable.markdown()).contains("`" + what + "`");
        assertThat(what.closing()).isNotEmpty().noneMatch(what.leavingOpen()::contains);
    }
}
