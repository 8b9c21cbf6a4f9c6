package nl.ketenkaart.privacy.needtoknow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Category;

/**
 * What rules 5 to 9 ask of a viewer and a case, compiled once for one look so that every item of it is decided with a few
 * comparisons. Sets of categories are bits ({@link Category#bit}).
 *
 * @param allowed the categories that the agreement allows this kind of organisation for this purpose
 * @param glass the categories for which this person broke the glass
 * @param inSession whether it attends the session in progress
 * @param consents who consents that this organisation knows which categories
 */
record Standing(
        OrganisationId organisation,
        Instant at,
        int allowed,
        int glass,
        boolean director,
        boolean inSession,
        Map<UUID, Integer> consents) {

    static Standing of(Agreement agreement, Look look, CaseTable table) {
        var organisation = look.viewer().organisation();
        return new Standing(
                organisation,
                look.at(),
                allowed(agreement, look),
                table.breakGlass().lifts(look.viewer(), look.at()),
                table.directedBy(organisation),
                table.inSession(organisation, look.at()),
                consents(table.consents(), organisation));
    }

    boolean consentedTo(UUID person, Category category) {
        var categories = consents.get(person);
        return categories != null && (categories & category.bit()) != 0;
    }

    private static int allowed(Agreement agreement, Look look) {
        int allowed = 0;
        for (var category : Category.values()) {
            if (agreement.allows(look.purpose(), look.viewer().kind(), category)) {
                allowed |= category.bit();
            }
        }
        return allowed;
    }

    private static Map<UUID, Integer> consents(Consents consents, OrganisationId organisation) {
        var given = new HashMap<UUID, Integer>();
        for (var grant : consents.grants()) {
            if (grant.organisation().equals(organisation)) {
                given.merge(grant.person(), grant.category().bit(), (a, b) -> a | b);
            }
        }
        return given;
    }
}
