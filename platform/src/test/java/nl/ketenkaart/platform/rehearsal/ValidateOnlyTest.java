package nl.ketenkaart.platform.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateOnlyTest {

    @Test
    void nobody_asks_without_the_header() {
        assertThat(ValidateOnly.isAskedBy(List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "respond-async",
                "validate",
                "validate-only-later",
                "wait=10, handling=strict",
                "note=\"one, validate-only, two\"",
                "return=representation; validate-only"
            })
    void other_preferences_are_ignored(String prefer) {
        assertThat(ValidateOnly.isAskedBy(List.of(prefer))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate-only",
                " Validate-Only ",
                "respond-async, validate-only",
                "validate-only; strict=yes, wait=10",
                "validate-only=\"\"",
                "note=\"a, b\", validate-only",
                "validate-only=true"
            })
    void whoever_names_it_asks_for_it(String prefer) {
        assertThat(ValidateOnly.isAskedBy(List.of(prefer))).isTrue();
    }

    @Test
    void it_may_stand_in_a_header_of_its_own() {
        assertThat(ValidateOnly.isAskedBy(List.of("wait=10", "validate-only"))).isTrue();
    }

    @Test
    void a_header_may_be_as_long_as_the_gateway_lets_it_be_and_all_of_it_quotes() {
        assertThat(ValidateOnly.isAskedBy(List.of("\"\"".repeat(8_000)))).isFalse();
        assertThat(ValidateOnly.isAskedBy(List.of("\"\",".repeat(5_000) + "validate-only")))
                .isTrue();
    }
}
