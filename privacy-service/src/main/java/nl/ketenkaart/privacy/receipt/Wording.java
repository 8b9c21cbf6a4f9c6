package nl.ketenkaart.privacy.receipt;

import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.terms.Category;

/**
 * What of one contribution is about to be shown; nothing of what it says.
 *
 * @param revision which wording, from 1
 * @param full whether its words are shown, or only that its owner holds something
 * @param categories those of its attributes that are shown with it
 */
public record Wording(UUID contribution, long revision, boolean full, Set<Category> categories) {
    public Wording {
        categories = Set.copyOf(categories);
    }
}
