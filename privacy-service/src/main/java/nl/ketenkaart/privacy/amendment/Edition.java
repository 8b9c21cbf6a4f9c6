package nl.ketenkaart.privacy.amendment;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.agreement.AgreementText.Approval;
import org.jspecify.annotations.Nullable;

/**
 * A version with how it stands.
 *
 * @param hash of the text; by this an approval is bound to it
 * @param effectiveFrom null while nobody knows: it takes effect when it is agreed, and it is not
 * @param preparedBy null for the first, which came with the service
 */
public record Edition(
        int version,
        Standing standing,
        String hash,
        @Nullable Instant effectiveFrom,
        @Nullable OrganisationId preparedBy,
        List<Approval> approvals,
        AgreementDraft text) {

    public Edition {
        approvals = List.copyOf(approvals);
    }

    public enum Standing {
        /** Waits for approvals. */
        PREPARED,
        /** Another one was agreed since it was prepared, so it can be approved no more. */
        OVERTAKEN,
        /** Not approved in time. */
        LAPSED,
        /** Takes effect when its instant comes. */
        AGREED,
        IN_FORCE,
        /** Another one that was agreed later took its place, or will before it takes effect. */
        REPLACED;

        /** Whether enough organisations approved it. */
        public boolean agreed() {
            return this == AGREED || this == IN_FORCE || this == REPLACED;
        }
    }
}
