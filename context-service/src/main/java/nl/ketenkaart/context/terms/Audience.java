package nl.ketenkaart.context.terms;

import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * For whom it is meant, besides its owner: the whole table or these organisations, never both.
 *
 * @param table true for the whole table, otherwise null
 * @param organisations null for the whole table
 */
public record Audience(@Nullable Boolean table, @Nullable List<OrganisationId> organisations) {
    /** Whoever sits at the table, now or later. */
    public static final Audience TABLE = new Audience(true, null);

    public Audience {
        organisations = organisations == null ? null : List.copyOf(organisations);
    }

    public static Audience of(List<OrganisationId> organisations) {
        return new Audience(null, organisations.stream().distinct().toList());
    }

    public boolean names(OrganisationId organisation) {
        return organisations == null || organisations.contains(organisation);
    }

    /** Those that are named one by one; none for the whole table. */
    List<OrganisationId> named() {
        return organisations == null ? List.of() : organisations;
    }
}
