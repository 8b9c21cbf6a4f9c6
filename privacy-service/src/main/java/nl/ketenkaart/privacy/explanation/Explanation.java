package nl.ketenkaart.privacy.explanation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.explanation.RulePath.Step;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;
import nl.ketenkaart.privacy.needtoknow.Verdict.Reason;
import nl.ketenkaart.privacy.needtoknow.Verdict.Rule;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * What one organisation sees of an item of somebody else, and by which rule.
 *
 * @param asOf the moment for which it holds
 * @param parts the item, and those of its parts that are decided by themselves
 */
public record Explanation(
        UUID caseId, UUID item, OrganisationId organisation, OrganisationKind kind, Instant asOf, List<OfPart> parts) {

    public record OfPart(UUID item, Kind kind, Category category, List<Decided> decisions) {}

    /**
     * @param behindGlass whether it is so for who broke the glass alone; otherwise for whoever works there, in the role that it takes
     * @param rule that decided
     */
    public record Decided(
            Purpose purpose, boolean behindGlass, Level visibility, Reason reason, Rule rule, List<Step> path) {}
}
