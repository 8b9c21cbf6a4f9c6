package nl.ketenkaart.context.informationrequest;

import java.util.List;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Says what stands on the asker's card already of what it asks. Any thread; a failure of the store is thrown. Where it is not sure
 * it says that there is nothing: a question too many costs less than a word about what somebody may not see.
 */
@FunctionalInterface
public interface KnownToAsker {

    /** The contributions that together say something of this category about each of these persons; none: not all of it is known. */
    List<ContributionId> find(Wanted wanted, Moment moment);

    /** What is asked, by whom and of whom. */
    record Wanted(
            CaseId caseId, OrganisationId asker, OrganisationId asked, Category category, List<PersonId> personIds) {}
}
