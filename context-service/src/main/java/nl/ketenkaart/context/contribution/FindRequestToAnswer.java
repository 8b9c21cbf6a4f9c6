package nl.ketenkaart.context.contribution;

import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Whether this is a request to this organisation in this case. Any thread; a failure of the store is thrown. */
@FunctionalInterface
public interface FindRequestToAnswer {

    boolean isAddressed(RequestId request, CaseId caseId, OrganisationId asked);
}
