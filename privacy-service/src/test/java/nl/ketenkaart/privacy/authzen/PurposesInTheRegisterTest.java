package nl.ketenkaart.privacy.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PurposesInTheRegisterTest {

    @Test
    void another_address_is_no_purpose() {
        for (var uri :
                new String[] {"", "deepening", "DEEPENING", "https://elsewhere.example/register/purposes/deepening"}) {
            assertThat(PurposeInRegister.at(uri)).as(uri).isEmpty();
        }
    }

    @Test
    void every_purpose_is_in_the_register_and_the_reverse() throws IOException {
        try (var in = PurposesInTheRegisterTest.class.getResourceAsStream("/register.yaml")) {
            var listed = YAMLMapper.builder().build().readTree(in).get("purposes");
            assertThat(listed.valueStream().map(one -> one.get("id").asString()))
                    .containsExactlyElementsOf(Arrays.stream(Purpose.values())
                            .map(PurposeInRegister::key)
                            .toList());
        }
        for (var purpose : Purpose.values()) {
            assertThat(PurposeInRegister.at(PurposeInRegister.uri(purpose))).contains(purpose);
        }
    }
}
