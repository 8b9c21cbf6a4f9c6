package nl.ketenkaart.platform.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.keys.encryption.KeyEncryptions;
import nl.ketenkaart.platform.keys.kafka.ErasureNewsConfiguration;
import nl.ketenkaart.platform.keys.mongo.KeyStoreConfiguration;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.EnvelopeCodec;
import nl.ketenkaart.platform.sealing.SealedJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** The codec of a service and all that it stands on; a process that cannot find the organisations' keys does not start. */
@Configuration(proxyBeanMethods = false)
@Import({KeyStoreConfiguration.class, ErasureNewsConfiguration.class})
public class KeysPlatform {

    @Bean
    KeyEncryption keyEncryption(
            @Value("${ketenkaart.key-encryption}") String address,
            @Value("${ketenkaart.key-encryption-token:/run/secrets/vault-token}") Path token,
            ResourceLoader files)
            throws IOException {
        return KeyEncryptions.at(address, token, files);
    }

    @Bean
    RememberedKeys rememberedKeys(KeyStore store, KeyEncryption encryption) {
        return new RememberedKeys(store, encryption, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
    }

    @Bean
    Codec codec(RememberedKeys keys) {
        return new EnvelopeCodec(keys);
    }

    /** @param field by which JSON names the scope that it belongs to, the same in all services */
    @Bean
    SealedJson sealedJson(Codec codec, JsonMapper mapper, @Value("${ketenkaart.scope-field}") String field) {
        return new SealedJson(codec, mapper, field);
    }

    @Bean("rewrap-keys")
    Command rewrapKeys(KeyStore store, KeyEncryption encryption) {
        return new RewrapKeys(store, encryption);
    }
}
