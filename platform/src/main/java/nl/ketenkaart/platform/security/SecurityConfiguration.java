package nl.ketenkaart.platform.security;

import java.util.regex.Pattern;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemHandler;
import nl.ketenkaart.platform.revocation.Revocations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token is checked in the gateway and in each service by itself: signature (RS256 or PS256), issuer, audience, expiry,
 * kind of token, organisation, and that no right was changed since. Nothing but the contract and the health is open.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class SecurityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String AUDIENCE = "ketenkaart";
    private static final Pattern ORGANISATION = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,40}");

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, ProblemHandler problems, OpenPaths open) {
        ServerAuthenticationEntryPoint unauthorised = (exchange, e) -> {
            LOG.info("not signed in: {}", e.getMessage());
            return unauthorised(exchange, problems);
        };
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(paths -> paths.pathMatchers(open.patterns())
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthorised)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> Mono.just(CallerToken.of(token)))))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthorised)
                        .accessDeniedHandler((exchange, e) -> problems.write(
                                exchange.getResponse(), Problem.of(HttpStatus.FORBIDDEN, "This is not for you."))))
                .build();
    }

    static Mono<Void> unauthorised(ServerWebExchange exchange, ProblemHandler problems) {
        var presented = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, presented ? "Bearer error=\"invalid_token\"" : "Bearer");
        return problems.write(
                exchange.getResponse(),
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        presented
                                ? "The access token is not valid here: expired, older than a change of rights, from"
                                        + " another issuer, for another audience, or without an organisation."
                                : "Sign in: send an access token as a Bearer token in the header Authorization."));
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer, Revocations revocations) {
        return TokenDecoder.of(
                issuer,
                revocations,
                TokenDecoder.isFor(AUDIENCE),
                TokenDecoder.matches("organisation", ORGANISATION),
                TokenDecoder.matches("organisation_kind", KIND));
    }

    @Bean
    InternalRoads internalRoads(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            Revocations revocations,
            ProblemHandler problems) {
        return new InternalRoads(issuer, revocations, problems);
    }
}
