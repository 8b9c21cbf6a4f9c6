package nl.ketenkaart.privacy.document.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import nl.ketenkaart.privacy.document.DocumentBytes;
import nl.ketenkaart.privacy.document.DocumentBytes.Away;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteSettings.class)
class RemoteConfiguration {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    @Bean
    DocumentBytes documentBytes(
            RemoteSettings settings,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            Clock clock) {
        var address = settings.contextService();
        if (address == null) {
            return (caseId, documentId, span) -> {
                throw new Away("ketenkaart.internal.context-service is not set");
            };
        }
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build();
        var endpoint =
                new ServiceToken.Endpoint(URI.create(issuer + "/protocol/openid-connect/token"), settings.clientId());
        var token = new ServiceToken(http, endpoint, proof(settings, issuer, clock), clock);
        return new ContextServiceBytes(http, address, token);
    }

    private static ClientProof proof(RemoteSettings settings, String issuer, Clock clock) {
        var key = settings.clientKey();
        var secret = settings.clientSecret();
        if (key != null) {
            return ClientProof.key(key, settings.clientId(), issuer, clock);
        }
        if (secret == null) {
            throw new IllegalArgumentException("ketenkaart.internal.client-key is missing");
        }
        return ClientProof.secret(secret);
    }
}
