package nl.ketenkaart.privacy.receipt;

import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * What of one contribution is about to be shown; nothing of what it says.
 *
 * @param revision which wording, from 1
 * @param full whether its words are shown, or only that its owner holds something
 * @param categories those of its attributes that are shown with it
 * @param answers the request that it answers, whose reason is the purpose for which it may be read; null: none that is seen
 */
public record Wording(
        UUID contribution,
        long revision,
        boolean full,
        Set<Category> categories,
        @Nullable UUID answers) {
    public Wording {
        categories = Set.copyOf(categories);
    }
}
