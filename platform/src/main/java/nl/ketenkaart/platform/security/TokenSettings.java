package nl.ketenkaart.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a token must be presented.
 *
 * @param unboundToo also tokens that are bound to no key, which whoever finds one can use: for the local stack and tests
 * @param publicAddress how partners call the platform ({@code https://host}), without a path: what the proof of a bound token is made for
 */
@ConfigurationProperties("ketenkaart.tokens")
record TokenSettings(
        @DefaultValue("false") boolean unboundToo,
        @DefaultValue("") String publicAddress) {

    TokenSettings {
        if (publicAddress.isEmpty() && !unboundToo) {
            throw new IllegalArgumentException(
                    "ketenkaart.tokens.public-address is missing: no proof could be checked");
        }
    }
}
