package nl.ketenkaart.privacy.intake;

import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/** Something that happened to one case, as far as its card goes. */
public interface CaseEvent {

    UUID caseId();

    CaseFile applyTo(CaseFile file);

    /** What it is about. */
    default UUID thing() {
        return caseId();
    }

    /**
     * Who did it and so need not be told; null: the platform itself.
     *
     * @param contributor whose aggregate it is
     */
    default @Nullable OrganisationId by(OrganisationId contributor) {
        return contributor;
    }
}
