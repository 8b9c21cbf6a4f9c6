package nl.ketenkaart.privacy.casefile;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Which cases an organisation sits at or once sat at: where to look, not what may be seen. */
public interface CaseIndex {

    /** @param key the place of the case in this organisation's list, newest first */
    record Entry(String key, UUID caseId) {}

    /**
     * @param after the key of the entry before; empty for the first
     */
    List<Entry> casesOf(OrganisationId organisation, String after, int atMost);
}
