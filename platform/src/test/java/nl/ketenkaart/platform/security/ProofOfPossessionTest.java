package nl.ketenkaart.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.ketenkaart.platform.testing.ProofKey;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationToken;

class ProofOfPossessionTest {
    private static final Jwt UNBOUND =
            Jwt.withTokenValue("t").header("alg", "PS256").subject("s").build();

    @Test
    void a_token_that_anybody_could_use_is_refused_where_nothing_else_is_said() {
        var presented = new BearerTokenAuthenticationToken("t");
        assertThatThrownBy(() -> new ProofOfPossession(false).check(UNBOUND, presented))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatCode(() -> new ProofOfPossession(true).check(UNBOUND, presented))
                .doesNotThrowAnyException();
    }

    @Test
    void a_client_that_used_up_its_room_leaves_the_others_theirs() {
        var possession = new ProofOfPossession(true, 2);
        var greedy = ProofKey.fresh();
        show(possession, "greedy-api", greedy);
        show(possession, "greedy-api", ProofKey.fresh());

        assertThatThrownBy(() -> show(possession, "greedy-api", greedy))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatCode(() -> show(possession, "modest-api", ProofKey.fresh())).doesNotThrowAnyException();
    }

    private static void show(ProofOfPossession possession, String client, ProofKey key) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "PS256")
                .claim("azp", client)
                .claim("cnf", Map.of("jkt", key.thumbprint()))
                .build();
        var proof = key.proof("POST", "https://ketenkaart.example/v1/things", "t");
        possession.check(
                token, new DPoPAuthenticationToken("t", proof, "POST", "https://ketenkaart.example/v1/things"));
    }

    @Test
    void who_is_refused_is_told_what_to_bring() {
        assertThat(new ProofOfPossession(false).challenge(false, false)).isEqualTo("DPoP algs=\"PS256 ES256\"");
        assertThat(new ProofOfPossession(false).challenge(true, false))
                .isEqualTo("DPoP error=\"invalid_token\", algs=\"PS256 ES256\"");
        assertThat(new ProofOfPossession(true).challenge(true, true))
                .isEqualTo("DPoP error=\"invalid_token\", algs=\"PS256 ES256\"");
        assertThat(new ProofOfPossession(true).challenge(true, false)).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(new ProofOfPossession(true).challenge(false, false)).isEqualTo("Bearer");
    }

    @Test
    void a_service_that_could_check_no_proof_does_not_start() {
        assertThatThrownBy(() -> new TokenSettings(false, "")).hasMessageContaining("public-address");
        assertThatCode(() -> new TokenSettings(true, "")).doesNotThrowAnyException();
    }
}
