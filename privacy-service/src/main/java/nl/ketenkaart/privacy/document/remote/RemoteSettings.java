package nl.ketenkaart.privacy.document.remote;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The road to context-service.
 *
 * @param contextService its address inside, such as {@code http://context-service:8082}; null: there is no road, and no bytes
 * @param clientId as whom this service comes
 * @param clientKey its private key, a JWK with its {@code kid} and {@code alg}, where it proves itself with one
 * @param clientSecret for a local stack only
 */
@ConfigurationProperties("ketenkaart.internal")
record RemoteSettings(
        @Nullable String contextService,
        @DefaultValue("privacy-service") String clientId,
        @Nullable Resource clientKey,
        @Nullable String clientSecret) {}
