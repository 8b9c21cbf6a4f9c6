package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.privacy.agreement.AgreementText.Approval;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * The text of a version as somebody proposes it: all that is agreed, and nothing of who agreed. It is never changed; another
 * wording is another version.
 *
 * @param replaces the version on which it builds: the one agreed last, so that nothing agreed is undone unseen
 * @param effectiveFrom null: at once, when the last needed organisation approves
 */
public record AgreementDraft(
        int replaces,
        String title,
        String legalBasis,
        @Nullable Instant effectiveFrom,
        List<Signatory> signatories,
        List<Row> matrix) {

    public AgreementDraft {
        signatories = List.copyOf(signatories);
        matrix = List.copyOf(matrix);
    }

    /** What was agreed before there were versions, as if it had been proposed. */
    static AgreementDraft of(AgreementText text) {
        return new AgreementDraft(
                0, text.title(), text.legalBasis(), text.effectiveFrom(), text.signatories(), text.matrix());
    }

    /** The same, agreed: as version so and so, from this instant. */
    public AgreementText agreed(int version, Instant from, List<Approval> approvals) {
        return new AgreementText(version, title, legalBasis, from, approvals, signatories, matrix);
    }

    /** Whether it agrees on something else; what it builds on and from when does not count. */
    public boolean saysTheSameAs(AgreementDraft other) {
        return title.equals(other.title)
                && legalBasis.equals(other.legalBasis)
                && signatories.equals(other.signatories)
                && matrix.equals(other.matrix);
    }
}
