package nl.ketenkaart.notifications.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The port in memory, with what was published. */
public final class MemoryFollowUps implements FollowUps {
    private final Map<FollowUpId, FollowUp> all = new LinkedHashMap<>();
    public final List<Event> published = new ArrayList<>();

    public MemoryFollowUps with(FollowUp... followUps) {
        for (var followUp : followUps) {
            all.put(followUp.id(), followUp);
        }
        return this;
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void open(FollowUp followUp, FollowUpOpened event) {
        if (all.putIfAbsent(followUp.id(), followUp) == null) {
            published.add(event);
        }
    }

    @Override
    public Result<FollowUp> change(FollowUpId id, Function<FollowUp, Outcome<FollowUp>> verb) {
        var before = all.get(id);
        if (before == null) {
            return Result.refused(Refusal.notThere());
        }
        return switch (verb.apply(before)) {
            case Outcome.Refused<FollowUp>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<FollowUp>(var state) -> done(state);
            case Outcome.Changed<FollowUp>(var state, var events) -> {
                all.put(id, state);
                published.addAll(events);
                yield done(state);
            }
        };
    }

    private static Result<FollowUp> done(FollowUp state) {
        return new Result.Done<>(
                state,
                new Position(
                        "follow-up-events.v1",
                        state.caseId().value(),
                        state.id().value(),
                        1));
    }

    @Override
    public Stream<FollowUp> of(OrganisationId owner, ListPlace after, Wanted wanted) {
        return all.values().stream()
                .filter(followUp -> followUp.owner().equals(owner))
                .filter(wanted::takes)
                .filter(followUp -> ListPlace.of(followUp).compareTo(after) > 0)
                .sorted(Comparator.comparing(ListPlace::of));
    }
}
