package nl.ketenkaart.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import java.util.UUID;
import nl.ketenkaart.fuzz.Refused;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.identity.TypedId;
import nl.ketenkaart.platform.json.Json;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;

class PathValuesFuzzTest {
    record ThingId(UUID value) implements TypedId {}

    private final DefaultConversionService conversion = new DefaultConversionService();

    PathValuesFuzzTest() {
        conversion.addConverter(new PathValues(Json.mapper()));
    }

    @FuzzTest(maxDuration = "1m")
    void an_id_in_a_path_is_one_or_refused(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        Refused.orRead(ConversionFailedException.class, () -> conversion.convert(text, ThingId.class))
                .ifPresent(id -> assertThat(id.value()).hasToString(text.toLowerCase(Locale.ROOT)));
        Refused.orRead(ConversionFailedException.class, () -> conversion.convert(text, OrganisationId.class))
                .ifPresent(id -> assertThat(id).hasToString(text));
    }
}
