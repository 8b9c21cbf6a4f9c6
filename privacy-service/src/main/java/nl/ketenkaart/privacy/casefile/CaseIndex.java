package nl.ketenkaart.privacy.casefile;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Which cases an organisation sits at or once sat at, and which broken glass concerns it: where to look, not what may be seen. */
public interface CaseIndex {

    /** @param key the place of the case in this organisation's list, newest first */
    record Entry(String key, UUID caseId) {}

    /**
     * @param after the key of the entry before; empty for the first
     */
    List<Entry> casesOf(OrganisationId organisation, String after, int atMost);

    /** @param key its place in this organisation's list, newest first */
    record Broken(String key, UUID breakGlassId) {}

    /**
     * Glass that was broken by this organisation's people, or that opened something of its own.
     *
     * @param after the key of the one before; empty for the first
     */
    List<Broken> brokenGlassOf(OrganisationId organisation, String after, int atMost);
}
