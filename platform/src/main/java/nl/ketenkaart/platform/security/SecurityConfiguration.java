package nl.ketenkaart.platform.security;

import java.util.regex.Pattern;
import nl.ketenkaart.platform.firewall.Firewall;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemHandler;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.token.TokenDecoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The token is checked in the gateway and in each service by itself: signature (RS256 or PS256), issuer, audience, expiry,
 * kind of token, organisation, that no right was changed since, and that it is in the hands it was given to. Nothing but the
 * contract and the health is open.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(TokenSettings.class)
public class SecurityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String AUDIENCE = "ketenkaart";
    private static final Pattern ORGANISATION = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{1,40}");
    private static final String NOT_THERE =
            "Sign in: send an access token in the header Authorization, with the scheme that"
                    + " WWW-Authenticate names.";
    private static final String NOT_VALID =
            "The access token is not valid here: expired, older than a change of rights, from another issuer, for"
                    + " another audience, without an organisation, or without a good proof that it was given to you.";

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ProblemHandler problems,
            OpenPaths open,
            TokenSettings settings,
            ReactiveJwtDecoder decoder) {
        var possession = new ProofOfPossession(settings.unboundToo());
        var signingIn = new SigningIn(decoder, possession);
        ServerAuthenticationEntryPoint unauthorised = (exchange, e) -> {
            LOG.info("not signed in: {}", e.getMessage());
            return unauthorised(exchange, problems, possession);
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
                        .bearerTokenConverter(new Presentation(settings.publicAddress()))
                        .authenticationManagerResolver(exchange -> Mono.just(signingIn)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unauthorised)
                        .accessDeniedHandler((exchange, e) -> problems.write(
                                exchange.getResponse(), Problem.of(HttpStatus.FORBIDDEN, "This is not for you."))))
                .build();
    }

    static Mono<Void> unauthorised(ServerWebExchange exchange, ProblemHandler problems, ProofOfPossession possession) {
        var headers = exchange.getRequest().getHeaders();
        var presented = headers.containsHeader(HttpHeaders.AUTHORIZATION);
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, possession.challenge(presented, Presentation.isWithAProof(headers)));
        return problems.write(
                exchange.getResponse(), Problem.of(HttpStatus.UNAUTHORIZED, presented ? NOT_VALID : NOT_THERE));
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        return Firewall.strict();
    }

    /** Requests are measured and told of as a whole; nobody looks at each filter and each decision of Spring Security by itself. */
    @Bean
    SecurityObservationSettings noObservationsOfEachFilter() {
        return SecurityObservationSettings.noObservations();
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
