package nl.ketenkaart.cases.table;

import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is kept out of a case for a conflict of interest, whatever seat there is.
 *
 * @param person the subject of the person's token
 */
public record Exclusion(
        ExclusionId exclusionId,
        @Nullable OrganisationId organisation,
        @Nullable String person,
        String ground) {

    boolean keepsOut(Caller caller) {
        return keepsOut(caller.organisation()) || caller.subject().equals(person);
    }

    boolean keepsOut(OrganisationId other) {
        return other.equals(organisation);
    }

    /** Whether it keeps out nobody but the caller's own organisation or the caller. */
    public boolean onlyOf(Caller caller) {
        return (organisation == null || organisation.equals(caller.organisation()))
                && (person == null || person.equals(caller.subject()));
    }
}
