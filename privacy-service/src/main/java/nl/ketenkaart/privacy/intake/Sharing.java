package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Content.Necessity;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import org.jspecify.annotations.Nullable;

/**
 * How an owner shares what it contributes.
 *
 * @param necessity null: a draft
 * @param validUntil the last day, where the partners work; null: no end
 */
public record Sharing(
        OrganisationId owner,
        Audience audience,
        String handling,
        @Nullable UUID consentOf,
        @Nullable Necessity necessity,
        @Nullable LocalDate validUntil) {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** The whole table, or these organisations; neither: nobody but the owner. */
    public record Audience(
            @Nullable Boolean table, @Nullable List<OrganisationId> organisations) {

        Item.Audience meant() {
            if (Boolean.TRUE.equals(table)) {
                return Item.Audience.TABLE;
            }
            return Item.Audience.of(organisations == null ? Set.of() : Set.copyOf(organisations));
        }
    }

    Item item(UUID id, String category) {
        return new Item(
                id,
                owner,
                Category.named(category),
                audience.meant(),
                Handling.named(handling),
                false,
                consentOf,
                new Item.Sharing(necessity != null, false, end()));
    }

    private @Nullable Instant end() {
        return validUntil == null
                ? null
                : validUntil.plusDays(1).atStartOfDay(HERE).toInstant();
    }
}
