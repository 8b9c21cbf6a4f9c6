package nl.ketenkaart.context.contribution.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.context.contribution.Contribution;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionRecorded;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.contribution.Contributions;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

@Component
class MongoContributions implements Contributions {
    private final Aggregates<Contribution> aggregates;

    MongoContributions(Stores stores) {
        aggregates = stores.aggregates(
                "contributions", "context-events.v1", Contribution.class, Naming.of("nl.ketenkaart.context"));
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return aggregates.find(id.value());
    }

    @Override
    public Result<Contribution> add(Contribution contribution, ContributionRecorded event) {
        return aggregates.create(
                contribution.id().value(),
                contribution.caseId().value(),
                contribution.owner(),
                contribution,
                List.of(event));
    }

    @Override
    public Result<Contribution> change(ContributionId id, Function<Contribution, Outcome<Contribution>> verb) {
        return aggregates.change(id.value(), verb);
    }
}
