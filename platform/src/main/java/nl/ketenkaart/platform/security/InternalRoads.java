package nl.ketenkaart.platform.security;

import java.util.regex.Pattern;
import nl.ketenkaart.platform.problem.ProblemHandler;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.token.TokenDecoder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/**
 * What one service gives another, below {@code /internal}; no gateway leads there. A token of a partner opens nothing there, and the
 * token of a service opens nothing elsewhere: it is for another audience and names no organisation.
 */
public final class InternalRoads {
    private static final String ROADS = "/internal/**";
    private static final ProofOfPossession BEARER = new ProofOfPossession(true);
    private final String issuer;
    private final Revocations revocations;
    private final ProblemHandler problems;

    InternalRoads(String issuer, Revocations revocations, ProblemHandler problems) {
        this.issuer = issuer;
        this.revocations = revocations;
        this.problems = problems;
    }

    /**
     * The chain to be declared, before the others, by a service that has such roads.
     *
     * @param audience this service
     * @param client the only one that may come
     */
    public SecurityWebFilterChain only(ServerHttpSecurity http, String audience, String client) {
        var decoder = decoder(audience, client);
        return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher(ROADS))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(paths -> paths.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (exchange, e) -> SecurityConfiguration.unauthorised(exchange, problems, BEARER))
                        .jwt(jwt -> jwt.jwtDecoder(decoder)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (exchange, e) -> SecurityConfiguration.unauthorised(exchange, problems, BEARER)))
                .build();
    }

    private ReactiveJwtDecoder decoder(String audience, String client) {
        return TokenDecoder.of(
                issuer,
                revocations,
                TokenDecoder.isFor(audience),
                TokenDecoder.matches("azp", Pattern.compile(Pattern.quote(client))));
    }
}
