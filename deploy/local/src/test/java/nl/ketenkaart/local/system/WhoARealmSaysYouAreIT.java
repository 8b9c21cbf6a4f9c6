package nl.ketenkaart.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every organisation's own client, at a real Keycloak: what its token says is what {@code organisations.json} says. */
@ExtendWith(SystemStack.class)
class WhoARealmSaysYouAreIT {
    private static final int MOST_SECONDS = 6 * 60 * 60;

    static Stream<JsonNode> organisations() {
        var file = Checkout.around(Path.of("")).keycloak().resolve("organisations.json");
        return StreamSupport.stream(JsonMapper.shared().readTree(file).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void a_token_names_its_organisation_and_kind_for_ketenkaart_alone_and_not_for_long(JsonNode organisation)
            throws Exception {
        var id = organisation.path("id").asString();
        var address = KeycloakOfTheTests.address();

        var claims = claimsOf(address, id);

        assertThat(claims.path("iss").asString())
                .isEqualTo(address.resolve("/realms/ketenkaart").toString());
        assertThat(claims.path("organisation").asString()).isEqualTo(id);
        assertThat(claims.path("organisation_kind")).isEqualTo(organisation.path("kind"));
        assertThat(claims.path("aud").toString()).isIn("\"ketenkaart\"", "[\"ketenkaart\"]");
        assertThat(claims.path("azp").asString()).isEqualTo(id + "-api");
        assertThat(claims.at("/roles").toString()).contains("professional").doesNotContain("chair", "secretary");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, (long) MOST_SECONDS);
    }

    private static JsonNode claimsOf(URI address, String organisation) throws Exception {
        try (var admin = new RealmAdmin(address)) {
            var token = admin.token("ketenkaart", organisation + "-api", organisation + "-secret");
            var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return JsonMapper.shared().readTree(new String(claims, StandardCharsets.UTF_8));
        }
    }
}
