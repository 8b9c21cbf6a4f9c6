package nl.ketenkaart.platform.sealing;

import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Where a content belongs: bound to it as associated data, so that it cannot be read anywhere else, and the choice of the
 * key (one per scope and contributing organisation).
 *
 * @param store the topic or collection
 * @param scope what is erased together
 * @param owner the contributing organisation
 * @param item the thing within the scope
 * @param field the part of the thing, or the event's type
 */
public record Place(String store, UUID scope, OrganisationId owner, String item, String field) {}
