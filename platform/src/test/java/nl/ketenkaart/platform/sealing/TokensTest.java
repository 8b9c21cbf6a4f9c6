package nl.ketenkaart.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");
    private final Tokens tokens = Tokens.of(Tokens.newKeyset());

    @Test
    void a_token_of_another_context_or_key_or_altered_does_not_open() {
        var token = tokens.seal("cursor|halt", "42");
        assertThat(tokens.open("cursor|police", token)).isEmpty();
        assertThat(tokens.open("cursor|halt", token.substring(1) + "A")).isEmpty();
        assertThat(tokens.open("cursor|halt", "not base64 !")).isEmpty();
        assertThat(Tokens.of(Tokens.newKeyset()).open("cursor|halt", token)).isEmpty();
    }

    @Test
    void a_token_that_is_written_otherwise_does_not_open() {
        // 16 bytes and two: the last letter has two bits that nothing reads.
        var token = tokens.seal("cursor|halt", "42");
        var last = token.charAt(token.length() - 1);
        assertThat(tokens.open("cursor|halt", token.substring(0, token.length() - 1) + (char) (last + 1)))
                .isEmpty();
        assertThat(tokens.open("cursor|halt", token + "=")).isEmpty();
    }

    @Test
    void a_token_opens_where_it_was_sealed() {
        assertThat(tokens.open("cursor|halt", tokens.seal("cursor|halt", "42"))).contains("42");
    }

    @Test
    void what_is_no_keyset_is_refused() {
        assertThatThrownBy(() -> Tokens.of("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_organisations_get_different_tags_for_the_same_revision() {
        var tags = new EntityTags(tokens);
        assertThat(tags.ofRevision(HALT, "/v1/x", 1)).isNotEqualTo(tags.ofRevision(POLICE, "/v1/x", 1));
        assertThat(tags.ofRevision(HALT, "/v1/x", 1)).isNotEqualTo(tags.ofRevision(HALT, "/v1/x", 2));
        assertThat(tags.demanded(HALT, "/v1/x", tags.ofRevision(HALT, "/v1/x", 1))
                        .holds(1))
                .isTrue();
        assertThat(tags.demanded(POLICE, "/v1/x", tags.ofRevision(HALT, "/v1/x", 1))
                        .holds(1))
                .isFalse();
    }

    @Test
    void a_position_comes_back_from_its_token() {
        var position = new Position("case-events.v1", UUID.randomUUID(), UUID.randomUUID(), 7);
        var consistency = new ConsistencyTokens(tokens);
        assertThat(consistency.read(consistency.of(position))).contains(position);
        assertThat(consistency.read("bogus")).isEmpty();
    }
}
