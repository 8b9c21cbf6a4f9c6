package nl.ketenkaart.platform.security;

import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The token as a request presents it: scheme {@code Bearer} (RFC 6750), or {@code DPoP} with one proof beside it (RFC 9449, 7.1). */
final class Presentation implements ServerAuthenticationConverter {
    static final String PROOF = "DPoP";
    private static final Pattern WITH_A_PROOF = Pattern.compile("(?i)DPoP ([A-Za-z0-9._~+/-]+=*)");
    private final ServerAuthenticationConverter bearer = new ServerBearerTokenAuthenticationConverter();
    private final String publicAddress;

    Presentation(String publicAddress) {
        this.publicAddress = publicAddress;
    }

    static boolean isWithAProof(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.AUTHORIZATION).stream()
                .anyMatch(credentials -> credentials.regionMatches(true, 0, PROOF, 0, PROOF.length()));
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return isWithAProof(request.getHeaders())
                ? Mono.fromSupplier(() -> withAProof(request))
                : bearer.convert(exchange);
    }

    private Authentication withAProof(ServerHttpRequest request) {
        var credentials = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        var proofs = request.getHeaders().getOrEmpty(PROOF);
        if (credentials.size() != 1 || proofs.size() != 1 || proofs.getFirst().isBlank()) {
            throw new InvalidBearerTokenException("not exactly one token and one proof");
        }
        var token = WITH_A_PROOF.matcher(credentials.getFirst());
        if (!token.matches()) {
            throw new InvalidBearerTokenException("what is presented is no token");
        }
        return new DPoPAuthenticationToken(
                token.group(1),
                proofs.getFirst(),
                request.getMethod().name(),
                publicAddress + request.getURI().getRawPath());
    }
}
