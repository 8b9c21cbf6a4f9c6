package nl.ketenkaart.privacy.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.AgreementText.Row;
import nl.ketenkaart.privacy.agreement.AgreementText.Signatory;
import nl.ketenkaart.privacy.needtoknow.Agreement;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * A version of the agreement, ready to be asked. The matrix is a bit per category in a number per purpose and kind, so that
 * asking it costs nothing. A cell nobody wrote allows nothing.
 */
public final class SharingAgreement implements Agreement {
    private final AgreementText text;
    private final Map<OrganisationId, Signatory> signatories;
    private final int[][] allowed = new int[Purpose.values().length][OrganisationKind.values().length];

    private SharingAgreement(AgreementText text) {
        this.text = text;
        this.signatories = text.signatories().stream()
                .collect(Collectors.toUnmodifiableMap(s -> new OrganisationId(s.organisation()), s -> s));
        text.matrix().forEach(this::allow);
    }

    /**
     * @throws IllegalArgumentException when the text does not hold together; its message names every fault
     */
    public static SharingAgreement of(AgreementText text) {
        var faults = AgreementFaults.in(text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "sharing agreement version " + text.version() + ": " + String.join("; ", faults));
        }
        return new SharingAgreement(text);
    }

    /** A text that nobody agreed on yet, as if it were in force since ever: to see what would follow. */
    public static SharingAgreement asIfAgreed(int version, AgreementDraft text) {
        return new SharingAgreement(text.agreed(version, Instant.MIN, List.of()));
    }

    /** What was agreed, in words. */
    public AgreementDraft text() {
        return AgreementDraft.of(text);
    }

    /** Who approved it. */
    public List<AgreementText.Approval> approvals() {
        return text.approvedBy();
    }

    @Override
    public int version() {
        return text.version();
    }

    @Override
    public boolean signedBy(OrganisationId organisation, Instant at) {
        var signatory = signatories.get(organisation);
        return signatory != null
                && !at.isBefore(text.effectiveFrom())
                && !at.isBefore(signatory.from())
                && (signatory.until() == null || at.isBefore(signatory.until()));
    }

    @Override
    public boolean allows(Purpose purpose, OrganisationKind recipient, Category category) {
        return (allowed[purpose.ordinal()][recipient.ordinal()] & category.bit()) != 0;
    }

    private void allow(Row row) {
        var purpose = Purpose.valueOf(row.purpose()).ordinal();
        var recipient = OrganisationKind.valueOf(row.recipient()).ordinal();
        for (var category : row.categories()) {
            allowed[purpose][recipient] |= Category.valueOf(category).bit();
        }
    }
}
