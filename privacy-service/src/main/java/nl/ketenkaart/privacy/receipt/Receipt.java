package nl.ketenkaart.privacy.receipt;

import java.util.HashSet;
import java.util.Set;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation was shown of one contribution. It begins with the first look that shows it and follows the looks
 * after that; what was once shown in full stays so. When what was shown changes the organisation is told once, and the next
 * look begins anew.
 *
 * @param revision the last that it was shown
 * @param categories of the attributes that it was shown, in whichever look
 * @param toldAt the revision of which it was told that it takes the place of this one; null: what it was shown still stands
 */
public record Receipt(
        long revision,
        boolean full,
        Set<Category> categories,
        @Nullable Long toldAt) {
    public Receipt {
        categories = Set.copyOf(categories);
    }

    static Receipt of(Wording wording) {
        return new Receipt(wording.revision(), wording.full(), wording.categories(), null);
    }

    /** After one more look. A mark does not take away what was read before. */
    Receipt shown(Wording wording) {
        if (toldAt != null) {
            return wording.full() || !full ? of(wording) : this;
        }
        var all = new HashSet<>(categories);
        all.addAll(wording.categories());
        var last = wording.full() || !full ? wording.revision() : revision;
        return new Receipt(Math.max(revision, last), full || wording.full(), all, null);
    }

    Receipt told(long at) {
        return new Receipt(revision, full, categories, at);
    }

    boolean toldAt(long at) {
        return toldAt != null && toldAt == at;
    }
}
