package nl.ketenkaart.notifications.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The port in memory. */
public final class MemoryMailings implements Mailings {
    private final Map<OrganisationId, Mailing> all = new HashMap<>();

    @Override
    public Optional<Mailing> find(OrganisationId organisation) {
        return Optional.ofNullable(all.get(organisation));
    }

    @Override
    public void create(Mailing mailing) {
        all.putIfAbsent(mailing.organisation(), mailing);
    }

    @Override
    public Result<Mailing> change(OrganisationId organisation, Function<Mailing, Outcome<Mailing>> verb) {
        return switch (verb.apply(Objects.requireNonNull(all.get(organisation)))) {
            case Outcome.Refused<Mailing>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<Mailing>(var state) -> new Result.Done<>(state, nowhere());
            case Outcome.Changed<Mailing>(var state, var events) -> {
                all.put(organisation, state);
                yield new Result.Done<>(state, nowhere());
            }
        };
    }

    private static Position nowhere() {
        var none = new java.util.UUID(0, 0);
        return new Position("nowhere", none, none, 0);
    }
}
