package nl.ketenkaart.privacy.erasure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AllThereIsTest {
    private final AllThereIs all = AllThereIs.ofThePlatform();

    @Test
    void topics_are_those_of_the_list_and_their_dead_letters() {
        assertThat(all.topics())
                .contains(
                        "case-events.v1",
                        "case-events.v1.context-service.dlt",
                        "follow-up-events.v1.privacy-service.dlt",
                        "identity-events.v1")
                .hasSizeGreaterThan(20);
    }

    @Test
    void one_that_is_not_shown_is_named_whatever_else_is() {
        var shown = new ArrayList<>(all.databases());
        shown.add("admin");
        assertThatCode(() -> all.areDatabases(shown)).doesNotThrowAnyException();

        shown.remove("keys");

        assertThatThrownBy(() -> all.areDatabases(shown))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("these databases are not shown to this user: [keys]");
    }
}
