package nl.ketenkaart.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationIdTest {
    private static final String SIXTY = "a23456789-123456789-123456789-123456789-123456789-123456789-";

    @ParameterizedTest
    @ValueSource(strings = {"om", "halt", "politie-midden-nederland", "z9", "a-", SIXTY})
    void is_lower_case_digits_and_dashes(String name) {
        assertThat(new OrganisationId(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "9a",
                "-a",
                "Halt",
                "haLt",
                "h alt",
                "halt ",
                "hàlt",
                "hal\u0663",
                "h_t",
                "a\n",
                SIXTY + "1"
            })
    void is_nothing_else(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationId(name));
    }
}
