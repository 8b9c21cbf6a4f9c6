package nl.ketenkaart.platform.identity;

import java.util.Set;

/**
 * Who calls, from the verified access token alone.
 *
 * @param organisation claim {@code organisation}
 * @param organisationKind claim {@code organisation_kind}
 * @param subject claim {@code sub}: this person or service account
 * @param person true for a person, proved by claim {@code subject_type=person}; false for a machine account
 * @param roles claim {@code roles}
 * @param client claim {@code azp}
 */
public record Caller(
        OrganisationId organisation,
        String organisationKind,
        String subject,
        boolean person,
        Set<String> roles,
        String client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAnyOf(String... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
