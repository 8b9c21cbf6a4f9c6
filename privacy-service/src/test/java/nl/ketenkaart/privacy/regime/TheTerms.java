package nl.ketenkaart.privacy.regime;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.ketenkaart.platform.json.Json;

/** The terms that come with the software. */
public final class TheTerms {
    private TheTerms() {}

    public static RetentionTerms shipped() {
        try (var in = TheTerms.class.getResourceAsStream("/retention/terms.json")) {
            return RetentionTerms.of(Json.mapper().readValue(in, TermsText.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
