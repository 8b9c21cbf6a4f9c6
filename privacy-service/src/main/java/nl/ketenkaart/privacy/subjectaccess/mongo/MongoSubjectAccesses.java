package nl.ketenkaart.privacy.subjectaccess.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;
import org.springframework.stereotype.Component;

@Component
final class MongoSubjectAccesses implements SubjectAccesses {
    private final Aggregates<SubjectAccess> aggregates;

    MongoSubjectAccesses(Stores stores) {
        aggregates = stores.aggregates(
                        "subject-access-requests",
                        "privacy-events.v1",
                        SubjectAccess.class,
                        Naming.of("nl.ketenkaart.privacy"))
                .lookedAtAgain(SubjectAccess::searchAt);
    }

    @Override
    public Optional<SubjectAccess> find(UUID id) {
        return aggregates.find(id);
    }

    @Override
    public List<UUID> toSearch(Instant at) {
        return aggregates.dueAt(at);
    }

    @Override
    public Result<SubjectAccess> add(SubjectAccess request) {
        var caseId = request.subject().caseId().value();
        return aggregates.create(request.id(), caseId, request.reception().by(), request, List.of());
    }

    @Override
    public Result<SubjectAccess> change(UUID id, Function<SubjectAccess, Outcome<SubjectAccess>> verb) {
        return aggregates.change(id, verb);
    }
}
