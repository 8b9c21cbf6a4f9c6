package nl.ketenkaart.platform.identity;

import java.util.Set;

/**
 * An organisation of the partnership.
 *
 * @param kind its wire name, e.g. {@code POLICE}
 * @param oin its number in the government's register of organisations, 20 digits
 * @param municipalities its area, by the municipality's name; empty: not bound to an area
 */
public record Organisation(OrganisationId id, String kind, String oin, Set<String> municipalities) {
    public Organisation {
        municipalities = Set.copyOf(municipalities);
    }
}
