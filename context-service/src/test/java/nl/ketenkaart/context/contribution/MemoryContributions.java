package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.Cast.NOW;

import java.util.UUID;
import nl.ketenkaart.context.Memory;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionRecorded;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

public final class MemoryContributions extends Memory<ContributionId, Contribution> implements Contributions {
    @Override
    public Result<Contribution> add(Contribution contribution, ContributionRecorded event) {
        return create(contribution.id(), contribution, event);
    }

    /** One that an organisation told before. */
    public ContributionId keep(OrganisationId owner, CaseId caseId, Statement statement) {
        return keep(new ContributionId(UUID.randomUUID()), owner, caseId, statement);
    }

    ContributionId keep(ContributionId id, OrganisationId owner, CaseId caseId, Statement statement) {
        var contribution = Contribution.first(id, caseId, owner, statement);
        add(contribution, ContributionRecorded.of(contribution, NOW));
        return id;
    }

    public void withdraw(ContributionId id) {
        change(id, contribution -> contribution.withdraw(any -> true, NOW));
    }
}
