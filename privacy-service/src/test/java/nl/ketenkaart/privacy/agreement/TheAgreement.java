package nl.ketenkaart.privacy.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.ketenkaart.platform.json.Json;

/** The agreement that comes with the software, for tests of whatever asks it. */
public final class TheAgreement {
    private TheAgreement() {}

    public static SharingAgreement version1() {
        return SharingAgreement.of(text());
    }

    static AgreementText text() {
        try (var in = TheAgreement.class.getResourceAsStream("/agreement/sharing-agreement-1.json")) {
            return Json.mapper().readValue(in, AgreementText.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
