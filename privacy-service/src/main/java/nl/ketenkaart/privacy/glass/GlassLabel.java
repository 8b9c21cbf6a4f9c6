package nl.ketenkaart.privacy.glass;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.needtoknow.CaseTable.BreakGlass.Grant;
import nl.ketenkaart.privacy.terms.Category;

/**
 * What a case's file knows of glass that was broken there: not why, and not for whom.
 *
 * @param person token subject of who broke it
 * @param opened who owns something that it opened, the only ones beside its own organisation that may know of it
 * @param overdue that nobody reviewed it in time
 */
public record GlassLabel(
        OrganisationId organisation,
        String person,
        Set<Category> categories,
        Instant from,
        Instant until,
        Set<OrganisationId> opened,
        boolean overdue) {

    public GlassLabel {
        categories = Set.copyOf(categories);
        opened = Set.copyOf(opened);
    }

    /** What the decision needs of it. */
    public Grant grant() {
        return new Grant(organisation, person, categories, from, until);
    }

    public GlassLabel endingAt(Instant end) {
        return new GlassLabel(organisation, person, categories, from, end, opened, overdue);
    }

    public GlassLabel opening(Set<OrganisationId> owners) {
        var all = new HashSet<>(opened);
        all.addAll(owners);
        return new GlassLabel(organisation, person, categories, from, until, all, overdue);
    }

    public GlassLabel leftUnreviewed() {
        return new GlassLabel(organisation, person, categories, from, until, opened, true);
    }
}
