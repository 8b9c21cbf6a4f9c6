package nl.ketenkaart.privacy.needtoknow;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import org.jspecify.annotations.Nullable;

/**
 * The label of one part of a chain card: all that is asked of it to decide who sees it, and nothing of what it says.
 *
 * @param consentOf the person whose consent it needs; null: none
 * @param released whether the director released it; means something for {@link Handling#DIRECTOR_RELEASE} only
 */
public record Item(
        UUID id,
        OrganisationId owner,
        Category category,
        Audience audience,
        Handling handling,
        boolean released,
        @Nullable UUID consentOf,
        Sharing sharing) {

    /**
     * For whom the owner means it.
     *
     * @param director also whoever directs the case at the moment of looking
     */
    public record Audience(boolean wholeTable, Set<OrganisationId> organisations, boolean director) {
        public static final Audience TABLE = new Audience(true, Set.of(), false);

        public Audience {
            organisations = Set.copyOf(organisations);
        }

        public static Audience of(Set<OrganisationId> organisations) {
            return new Audience(false, organisations, false);
        }

        public static Audience withTheDirector(Set<OrganisationId> organisations) {
            return new Audience(false, organisations, true);
        }
    }

    /**
     * Whether it is shared at all.
     *
     * @param necessityStated why and influence were given; without them it is a draft
     * @param validUntil from this instant it is shared no more; null: no end
     */
    public record Sharing(
            boolean necessityStated,
            boolean withdrawn,
            @Nullable Instant validUntil) {
        public static final Sharing SHARED = new Sharing(true, false, null);

        boolean holds(Instant at) {
            return necessityStated && !withdrawn && (validUntil == null || at.isBefore(validUntil));
        }
    }

    /** A part that is open to the whole table, as far as the agreement allows its category. */
    public static Item open(UUID id, OrganisationId owner, Category category) {
        return new Item(id, owner, category, Audience.TABLE, Handling.OPEN, false, null, Sharing.SHARED);
    }

    /** The same, for this audience. */
    public Item meantFor(Audience narrower) {
        return new Item(id, owner, category, narrower, handling, released, consentOf, sharing);
    }

    boolean ownedBy(OrganisationId organisation) {
        return owner.equals(organisation);
    }
}
