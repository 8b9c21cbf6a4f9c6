package nl.ketenkaart.privacy.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Versions in memory, one writer at a time. */
public final class MemoryVersions implements AgreementVersions {
    private static final UUID ID = new UUID(0, 1);
    private final Map<UUID, AgreementDraft> texts = new HashMap<>();
    private Succession stored = Succession.NONE;

    @Override
    public synchronized Succession succession() {
        return stored;
    }

    @Override
    public synchronized AgreementDraft textOf(Succession.Version version) {
        return texts.get(version.preparation());
    }

    @Override
    public synchronized Result<Succession> prepare(Succession.Preparation preparation) {
        texts.putIfAbsent(preparation.id(), preparation.text());
        return change(preparation.by().organisation(), succession -> succession.prepare(preparation));
    }

    @Override
    public synchronized Result<Succession> change(OrganisationId by, Function<Succession, Outcome<Succession>> verb) {
        return switch (verb.apply(stored)) {
            case Outcome.Refused<Succession>(var refusal) -> Result.refused(refusal);
            case Outcome.Unchanged<Succession>(var same) -> done();
            case Outcome.Changed<Succession>(var state, var events) -> {
                stored = state;
                yield done();
            }
        };
    }

    private Result<Succession> done() {
        return new Result.Done<>(stored, new Position("privacy-events.v1", ID, ID, 0));
    }
}
