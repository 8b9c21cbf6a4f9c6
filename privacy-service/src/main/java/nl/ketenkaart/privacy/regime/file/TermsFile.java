package nl.ketenkaart.privacy.regime.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.regime.TermsText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/** The terms are those in {@code ketenkaart.retention}; without them, or with a fault in them, the service does not start. */
@Configuration(proxyBeanMethods = false)
class TermsFile {
    private static final Logger LOG = LoggerFactory.getLogger(TermsFile.class);
    /** A word that is misspelt must not pass for one that was left out. */
    private static final ObjectReader STRICT =
            Json.mapper().readerFor(TermsText.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Bean
    RetentionTerms retentionTerms(@Value("${ketenkaart.retention}") Resource file) {
        return read(file);
    }

    static RetentionTerms read(Resource file) {
        try (var in = file.getInputStream()) {
            var terms = RetentionTerms.of(STRICT.<TermsText>readValue(in));
            LOG.info("the retention terms are version {}", terms.version());
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
