package nl.ketenkaart.platform.keys;

import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Something that a service keeps of a scope and that goes when the scope is erased. Its content cannot be opened any more by
 * then; this removes what is left: labels, indexes, the sealed bytes themselves.
 */
public interface Erasable {
    /** Once more changes nothing. */
    void erase(UUID scope);

    /** What one organisation held in a scope that is there for the others; once more changes nothing. */
    void erase(UUID scope, OrganisationId organisation);
}
