package nl.ketenkaart.cases.casefile.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

/** A document per case, with its outbox. */
@Component
final class MongoCases implements Cases {
    private final Aggregates<Case> cases;

    MongoCases(Stores stores) {
        cases = stores.aggregates("cases", "case-events.v1", Case.class, Naming.of("nl.ketenkaart.cases"));
    }

    @Override
    public Optional<Case> find(CaseId id) {
        return cases.find(id.value());
    }

    @Override
    public Result<Case> add(Case file, CaseEvent raised) {
        var id = file.caseId().value();
        return cases.create(id, id, file.origin().organisation(), file, List.of(raised));
    }

    @Override
    public Result<Case> change(CaseId id, Function<Case, Outcome<Case>> verb) {
        return cases.change(id.value(), verb);
    }
}
