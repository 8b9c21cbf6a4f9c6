package nl.ketenkaart.gateway.limit;

import nl.ketenkaart.platform.firewall.Firewall;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;

/** The limits in their order: address, URI, (token,) organisation, (contract,) body. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    AddressRate addressRate(LimitSettings settings) {
        return new AddressRate(settings);
    }

    @Bean
    UriRules uriRules() {
        return new UriRules();
    }

    @Bean
    OrganisationRate organisationRate(LimitSettings settings) {
        return new OrganisationRate(settings);
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    /** Any method may be asked for: which ones there are the contracts say, with 405. */
    @Bean
    @Primary
    ServerWebExchangeFirewall anyMethodsFirewall() {
        var firewall = Firewall.strict();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** A request that is written to be read in two ways is refused as a problem too. */
    @Bean
    ServerExchangeRejectedHandler ambiguousRequests(ProblemHandler problems) {
        return (exchange, e) -> problems.write(
                exchange.getResponse(), Problem.of(HttpStatus.BAD_REQUEST, "The request cannot be understood."));
    }
}
