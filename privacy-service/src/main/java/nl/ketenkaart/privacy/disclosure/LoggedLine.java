package nl.ketenkaart.privacy.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the processing log as it was written, without how many items were not shown: that there were any is for nobody who
 * was not shown them.
 *
 * @param dataSubject pseudonym; null on the line of the action itself
 */
public record LoggedLine(
        String traceId,
        String spanId,
        @Nullable String parentSpanId,
        String status,
        String name,
        Instant start,
        Instant end,
        String activity,
        @Nullable String dataSubject,
        Given given) {

    /**
     * @param purpose null where the decision point was asked about several, or about none that is known
     * @param caseId null where the answer was about several cases
     */
    public record Given(
            OrganisationId organisation,
            String client,
            List<String> roles,
            @Nullable String purpose,
            int agreementVersion,
            @Nullable UUID caseId,
            List<String> categories,
            List<UUID> items,
            List<Revision> revisions,
            int full,
            int marker) {}

    /** Which wording of a contribution. */
    public record Revision(UUID item, long revision, boolean full) {}

    public boolean ofTheAction() {
        return dataSubject == null;
    }
}
