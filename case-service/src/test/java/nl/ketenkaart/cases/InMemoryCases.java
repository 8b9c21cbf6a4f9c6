package nl.ketenkaart.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

public final class InMemoryCases implements Cases {
    private final Map<CaseId, Case> files = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    @Override
    public Optional<Case> find(CaseId id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public Result<Case> add(Case file, CaseEvent raised) {
        if (files.putIfAbsent(file.caseId(), file) == null) {
            events.add(raised);
        }
        return done(files.get(file.caseId()));
    }

    @Override
    public Result<Case> change(CaseId id, Function<Case, Outcome<Case>> verb) {
        return find(id).map(verb)
                .map(outcome -> switch (outcome) {
                    case Outcome.Refused<Case>(var refusal) -> Result.<Case>refused(refusal);
                    case Outcome.Unchanged<Case>(var file) -> done(file);
                    case Outcome.Changed<Case>(var file, var happened) -> {
                        put(file);
                        events.addAll(happened);
                        yield done(file);
                    }
                })
                .orElseGet(() -> Result.refused(Refusal.notThere()));
    }

    /** Puts a case there as it is, without a word. */
    public void put(Case file) {
        files.put(file.caseId(), file);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private Result<Case> done(Case file) {
        var id = file.caseId().value();
        return new Result.Done<>(file, new Position("case-events.v1", id, id, events.size()));
    }
}
