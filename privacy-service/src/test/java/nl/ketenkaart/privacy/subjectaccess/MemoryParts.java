package nl.ketenkaart.privacy.subjectaccess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Keeps parts in memory. */
public final class MemoryParts implements SubjectAccessParts {
    private final Map<UUID, SubjectAccessPart> stored = new LinkedHashMap<>();

    @Override
    public Optional<SubjectAccessPart> find(UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Entry> of(OrganisationId organisation, String after, int atMost) {
        return stored.values().stream()
                .filter(part -> part.organisation().equals(organisation))
                .map(part -> new Entry(part.id().toString(), part.id()))
                .filter(entry -> entry.key().compareTo(after) > 0)
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<SubjectAccessPart> of(UUID request) {
        return stored.values().stream()
                .filter(part -> part.request().equals(request))
                .toList();
    }

    @Override
    public List<SubjectAccessPart> of(UUID caseId, OrganisationId organisation) {
        return stored.values().stream()
                .filter(part -> part.caseId().value().equals(caseId))
                .filter(part -> part.organisation().equals(organisation))
                .toList();
    }

    @Override
    public Result<SubjectAccessPart> add(SubjectAccessPart part) {
        stored.putIfAbsent(part.id(), part);
        return done(part.id());
    }

    @Override
    public Result<SubjectAccessPart> change(UUID id, Function<SubjectAccessPart, Outcome<SubjectAccessPart>> verb) {
        return switch (verb.apply(Objects.requireNonNull(stored.get(id)))) {
            case Outcome.Changed<SubjectAccessPart>(var state, var events) -> {
                stored.put(id, state);
                yield done(id);
            }
            case Outcome.Unchanged<SubjectAccessPart> same -> done(id);
            case Outcome.Refused<SubjectAccessPart>(var refusal) -> Result.refused(refusal);
        };
    }

    private Result<SubjectAccessPart> done(UUID id) {
        return new Result.Done<>(Objects.requireNonNull(stored.get(id)), new Position("privacy-events.v1", id, id, 0));
    }
}
