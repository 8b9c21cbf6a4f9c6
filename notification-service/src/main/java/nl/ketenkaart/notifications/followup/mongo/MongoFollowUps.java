package nl.ketenkaart.notifications.followup.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.mongo.OwnersIndex.Mark;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import org.springframework.stereotype.Component;

/**
 * A document per follow-up, with its outbox, and an index per owner. The index is written before the follow-up, so that killed
 * in between it names too much and never too little; what it names is looked up, and the follow-up itself decides.
 */
@Component
class MongoFollowUps implements FollowUps {
    private final Aggregates<FollowUp> aggregates;
    private final OwnersIndex index;
    private final CountedDuties counted;

    MongoFollowUps(Stores stores, MeterRegistry metrics, Clock clock) {
        this.counted = new CountedDuties(metrics, clock);
        this.aggregates = stores.aggregates(
                "follow-ups", "follow-up-events.v1", FollowUp.class, Naming.of("nl.ketenkaart.follow-ups"));
        this.index = new OwnersIndex(stores.database().getCollection("follow-ups-by-owner"));
    }

    /** Of what was erased there is none, also as long as its document is still there: nobody else's duties wait for it. */
    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        try {
            return aggregates.find(id.value());
        } catch (KeyGone gone) {
            if (gone.erased() || gone.erasedOfOne()) {
                return Optional.empty();
            }
            throw gone;
        }
    }

    @Override
    public void open(FollowUp followUp, FollowUpOpened event) {
        index.put(followUp, Mark.OPEN);
        aggregates.create(followUp.id().value(), followUp.caseId().value(), followUp.owner(), followUp, List.of(event));
        counted.opened(followUp);
    }

    @Override
    public Result<FollowUp> change(FollowUpId id, Function<FollowUp, Outcome<FollowUp>> verb) {
        return find(id).map(followUp -> change(followUp, verb)).orElseGet(() -> Result.refused(Refusal.notThere()));
    }

    private Result<FollowUp> change(FollowUp before, Function<FollowUp, Outcome<FollowUp>> verb) {
        index.put(before, Mark.IN_DOUBT);
        var result = aggregates.change(before.id().value(), verb);
        if (result instanceof Result.Done<FollowUp> done && done.state().done()) {
            index.put(before, Mark.DONE);
            counted.changed(before, done.state());
        }
        return result;
    }

    @Override
    public Stream<FollowUp> of(OrganisationId owner, ListPlace after, Wanted wanted) {
        return index.after(owner, after)
                .filter(entry -> entry.mayBe(wanted))
                .flatMap(entry -> find(entry.id()).stream())
                .filter(wanted::takes);
    }
}
