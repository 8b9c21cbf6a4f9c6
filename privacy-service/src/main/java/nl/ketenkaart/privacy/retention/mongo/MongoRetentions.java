package nl.ketenkaart.privacy.retention.mongo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.retention.Retention;
import nl.ketenkaart.privacy.retention.Retentions;
import org.springframework.stereotype.Component;

/** A document per case and organisation, sealed with that organisation's key of the case. */
@Component
class MongoRetentions implements Retentions {
    private final Aggregates<Retention> aggregates;

    MongoRetentions(Stores stores) {
        this.aggregates = stores.aggregates(
                "retentions", "privacy-events.v1", Retention.class, Naming.of("nl.ketenkaart.privacy"));
    }

    @Override
    public Optional<Retention> find(UUID caseId, OrganisationId organisation) {
        return aggregates.find(Retention.idOf(caseId, organisation));
    }

    /** Of two that begin it at once one finds the other's document, and decides on that. */
    @Override
    public Result<Retention> change(
            UUID caseId, OrganisationId organisation, Function<Retention, Outcome<Retention>> verb) {
        var id = Retention.idOf(caseId, organisation);
        if (aggregates.find(id).isPresent()) {
            return aggregates.change(id, verb);
        }
        return switch (verb.apply(Retention.none(caseId, organisation))) {
            case Outcome.Refused<Retention>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<Retention>(var state) ->
                aggregates.create(id, caseId, organisation, state, List.of());
            case Outcome.Changed<Retention>(var state, var events) -> {
                var created = aggregates.create(id, caseId, organisation, state, events);
                yield created instanceof Result.Done<Retention>(var stored, var position) && !stored.equals(state)
                        ? aggregates.change(id, verb)
                        : created;
            }
        };
    }
}
