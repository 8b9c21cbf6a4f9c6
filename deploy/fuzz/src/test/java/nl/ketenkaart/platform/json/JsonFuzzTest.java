package nl.ketenkaart.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFuzzTest {
    private static final JsonMapper MAPPER = Json.mapper();

    @FuzzTest(maxDuration = "1m")
    void what_is_read_can_be_written_and_is_then_read_as_the_same(byte[] text) {
        Refused.orRead(JacksonException.class, () -> MAPPER.readTree(text)).ifPresent(read -> {
            if (!read.isMissingNode()) {
                assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(read))).isEqualTo(read);
            }
        });
    }
}
