package nl.ketenkaart.privacy.consent.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.consent.Consent;
import nl.ketenkaart.privacy.consent.ConsentEvent.ConsentGiven;
import nl.ketenkaart.privacy.consent.ConsentId;
import nl.ketenkaart.privacy.consent.Consents;
import org.springframework.stereotype.Component;

@Component
final class MongoConsents implements Consents {
    private final Aggregates<Consent> aggregates;

    MongoConsents(Stores stores) {
        aggregates =
                stores.aggregates("consents", "privacy-events.v1", Consent.class, Naming.of("nl.ketenkaart.privacy"));
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return aggregates.find(id.value());
    }

    @Override
    public Result<Consent> add(Consent consent, ConsentGiven given) {
        var caseId = consent.caseId().value();
        return aggregates.create(consent.id().value(), caseId, consent.recordedBy(), consent, List.of(given));
    }

    @Override
    public Result<Consent> change(ConsentId id, Function<Consent, Outcome<Consent>> verb) {
        return aggregates.change(id.value(), verb);
    }
}
