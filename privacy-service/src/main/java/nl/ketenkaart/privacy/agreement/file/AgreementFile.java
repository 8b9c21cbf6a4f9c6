package nl.ketenkaart.privacy.agreement.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.agreement.AgreementText;
import nl.ketenkaart.privacy.agreement.FirstAgreement;
import nl.ketenkaart.privacy.agreement.SharingAgreement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** The first version is the one in {@code ketenkaart.agreement}; a text with faults keeps the service from starting. */
@Configuration(proxyBeanMethods = false)
class AgreementFile {
    private static final Logger LOG = LoggerFactory.getLogger(AgreementFile.class);
    /** A word that is misspelt must not pass for one that was left out. */
    private static final ObjectReader STRICT =
            Json.mapper().readerFor(AgreementText.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Bean
    FirstAgreement firstAgreement(@Value("${ketenkaart.agreement}") Resource file) {
        return read(file);
    }

    static FirstAgreement read(Resource file) {
        if (!file.isReadable()) {
            LOG.warn("there is no sharing agreement, so nothing will be shown to anybody");
            return new FirstAgreement(null);
        }
        try (var in = file.getInputStream()) {
            var agreement = SharingAgreement.of(STRICT.<AgreementText>readValue(in));
            LOG.info("the first version of the sharing agreement is {}", agreement.version());
            return new FirstAgreement(agreement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
