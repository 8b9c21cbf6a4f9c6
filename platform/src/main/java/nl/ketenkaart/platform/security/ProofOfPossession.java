package nl.ketenkaart.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.DPoPProofContext;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationToken;

/**
 * Whether whoever presents a token is who it was given to (RFC 9449): the token names the thumbprint of a key, and with each request comes a
 * proof made with that key, for this token, method and address, less than half a minute ago and not used before at this process.
 */
final class ProofOfPossession {
    private static final Set<Object> ALGORITHMS = Set.of("PS256", "ES256");
    private static final String METHOD = "kc-jkt-type";
    private static final Set<Object> BY_A_KEY = Set.of("jkt", METHOD);
    /** Of one key within a minute; more than an organisation's limit of requests. */
    private static final int PROOFS_OF_A_KEY = 10_000;

    /** For proofs of one client within a minute, whatever keys it has. */
    private static final int ROOM = 20_000;

    private static final List<String> TEXTS = List.of("htm", "htu", "ath", "jti");
    private static final OAuth2TokenValidatorResult NOT_GOOD =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_dpop_proof"));

    /** By the client a token was given to: what one of them used up leaves the others their room. */
    private final Map<String, DPoPProofJwtDecoderFactory> proofs = new ConcurrentHashMap<>();

    private final boolean unboundToo;
    private final int room;

    ProofOfPossession(boolean unboundToo) {
        this(unboundToo, ROOM);
    }

    ProofOfPossession(boolean unboundToo, int room) {
        this.unboundToo = unboundToo;
        this.room = room;
    }

    private static DPoPProofJwtDecoderFactory remembering(int room) {
        var proofs = new DPoPProofJwtDecoderFactory();
        var used = new DPoPProofReplayValidator.InMemoryCache();
        used.setMaxRequestsPerKey(PROOFS_OF_A_KEY);
        used.setMaxSize(room);
        var rules = DPoPProofJwtDecoderFactory.createDefaultJwtValidatorFactory(
                List.of((OAuth2TokenValidator<Jwt>) ProofOfPossession::algorithm, new DPoPProofReplayValidator(used)));
        proofs.setJwtValidatorFactory(asked -> {
            var validator = rules.apply(asked);
            return proof -> isOfText(proof) ? validator.validate(proof) : NOT_GOOD;
        });
        return proofs;
    }

    /** Spring's rules take for granted that what they compare is text. */
    private static boolean isOfText(Jwt proof) {
        return TEXTS.stream().allMatch(name -> proof.getClaims().get(name) instanceof String);
    }

    /** @throws InvalidBearerTokenException when it is somebody else, or nobody can say */
    void check(Jwt token, Authentication presented) {
        var confirmation = token.getClaims().get("cnf");
        if (presented instanceof DPoPAuthenticationToken proof) {
            if (!isAKey(confirmation)) {
                throw new InvalidBearerTokenException("a proof, and a token that is not bound to a key");
            }
            verify(token, proof);
        } else if (confirmation != null || !unboundToo) {
            throw new InvalidBearerTokenException("no proof of possession");
        }
    }

    /** Bound to a key, and to nothing besides that is not understood here; Keycloak says once more by which method. */
    private static boolean isAKey(@Nullable Object confirmation) {
        return confirmation instanceof Map<?, ?> by
                && by.get("jkt") instanceof String
                && BY_A_KEY.containsAll(by.keySet())
                && "DPoP".equals(by.containsKey(METHOD) ? by.get(METHOD) : "DPoP");
    }

    private void verify(Jwt token, DPoPAuthenticationToken proof) {
        try {
            var asked = DPoPProofContext.withDPoPProof(proof.getDPoPProof())
                    .accessToken(token)
                    .method(proof.getMethod())
                    .targetUri(proof.getResourceUri())
                    .build();
            proofs.computeIfAbsent(client(token), client -> remembering(room))
                    .createDecoder(asked)
                    .decode(proof.getDPoPProof());
        } catch (JwtException | IllegalArgumentException e) {
            // What is wrong with it is told in words of whoever sent it, and those belong in no log.
            throw new InvalidBearerTokenException("the proof of possession is not good", e);
        }
    }

    private static String client(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsString("azp"), "");
    }

    private static OAuth2TokenValidatorResult algorithm(Jwt proof) {
        return ALGORITHMS.contains(proof.getHeaders().get("alg")) ? OAuth2TokenValidatorResult.success() : NOT_GOOD;
    }

    /** What a refused caller is told to bring (RFC 9449, 7.1; RFC 6750, 3). */
    String challenge(boolean presented, boolean withAProof) {
        var error = presented ? " error=\"invalid_token\"" : "";
        return withAProof || !unboundToo
                ? "DPoP" + (presented ? error + "," : "") + " algs=\"PS256 ES256\""
                : "Bearer" + error;
    }
}
