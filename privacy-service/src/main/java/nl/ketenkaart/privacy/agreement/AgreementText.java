package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One version of the agreement as it was written down: words, not yet checked. {@link SharingAgreement#of} reads it.
 *
 * @param legalBasis what the partnership says the whole rests on
 * @param effectiveFrom before this instant it allows nothing
 */
public record AgreementText(
        int version,
        String title,
        String legalBasis,
        Instant effectiveFrom,
        List<Approval> approvedBy,
        List<Signatory> signatories,
        List<Row> matrix) {

    /** That the privacy officer of this organisation agreed to this version. */
    public record Approval(String organisation, String role, LocalDate on) {
        private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

        /** By its privacy officer; the day is that of the Netherlands. */
        public static Approval of(OrganisationId organisation, Instant at) {
            return new Approval(organisation.value(), "privacy-officer", LocalDate.ofInstant(at, HERE));
        }
    }

    /** @param until null while it has not left; from this instant it is no signatory */
    public record Signatory(
            String organisation,
            String kind,
            Instant from,
            @Nullable Instant until) {}

    /** @param source the article or clause on which every cell of this row rests */
    public record Row(String purpose, String recipient, List<String> categories, String source) {}
}
