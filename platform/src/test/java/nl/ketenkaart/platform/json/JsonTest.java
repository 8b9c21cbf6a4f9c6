package nl.ketenkaart.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.identity.TypedId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private final JsonMapper mapper = Json.mapper();

    record PotId(UUID value) implements TypedId {}

    record Pot(
            PotId id,
            OrganisationId of,
            String name,
            @Nullable String lid,
            List<String> spoons,
            Instant at,
            int size) {}

    private static final String WHOLE = """
        {"id":"00000000-0000-4000-8000-000000000001","of":"halt","name":"Jan","spoons":["a"],"at":"2026-11-23T14:45:00Z","size":3}\
        """;

    @Test
    void what_is_missing_and_not_nullable_is_refused() {
        for (var field : List.of("id", "of", "name", "spoons", "at", "size")) {
            var without = WHOLE.replaceFirst("\"" + field + "\":(\\[[^]]*]|[^,}]*),?", "")
                    .replace(",}", "}");
            assertThatThrownBy(() -> mapper.readValue(without, Pot.class))
                    .as(field)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void null_is_refused_where_it_is_not_nullable() {
        assertThatThrownBy(() -> mapper.readValue(WHOLE.replace("\"Jan\"", "null"), Pot.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_number_is_no_text_and_a_text_no_number() {
        assertThatThrownBy(() -> mapper.readValue(WHOLE.replace("\"Jan\"", "7"), Pot.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> mapper.readValue(WHOLE.replace("3}", "\"3\"}"), Pot.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void a_number_that_nothing_holds_is_refused() {
        for (var number : List.of("1e999", "-1e999", "1e356789012345678901234567")) {
            assertThatThrownBy(() -> mapper.readTree("[" + number + "]"))
                    .as(number)
                    .isInstanceOf(JacksonException.class);
        }
        assertThat(mapper.readTree("[1.5, 1e300]").toString()).isEqualTo("[1.5,1.0E300]");
    }

    @Test
    void what_nobody_asked_for_is_ignored() {
        assertThat(mapper.readValue(WHOLE.replace("{", "{\"new\":true,"), Pot.class)
                        .name())
                .isEqualTo("Jan");
    }

    @Test
    void a_value_is_the_same_after_its_way_over_the_wire_and_absent_is_left_out() {
        var pot = mapper.readValue(WHOLE, Pot.class);
        assertThat(pot.lid()).isNull();
        assertThat(mapper.writeValueAsString(pot)).isEqualTo(WHOLE);
    }
}
