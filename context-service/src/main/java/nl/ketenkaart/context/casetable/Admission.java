package nl.ketenkaart.context.casetable;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/**
 * The door to a case: asked by every command before anything else. For whoever has no seat, is kept out, or has no part in
 * the work on cases, there is no case, whatever else may be wrong with the command.
 */
public final class Admission {
    private final CaseTables tables;
    private final Clock clock;

    public Admission(CaseTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** A case as the command finds it, and when. */
    public record Moment(CaseTable table, Instant at) {

        /** What stands in the way when the case is in no phase in which this is done. */
        public Optional<Refusal> outside(Set<Phase> phases) {
            return phases.contains(table.phase())
                    ? Optional.empty()
                    : Optional.of(Refusal.conflict("The case is %s; this is done in a case that is %s."
                            .formatted(table.phase(), named(phases))));
        }

        private static String named(Set<Phase> phases) {
            return EnumSet.copyOf(phases).stream().map(Enum::name).collect(Collectors.joining(" or "));
        }
    }

    /** Does the work for whoever takes part in the case and may write in it. */
    public <S> Result<S> admit(Caller caller, CaseId caseId, Function<Moment, Result<S>> work) {
        var moment = moment(caller, caseId);
        if (moment.isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        return mayWrite(caller) ? work.apply(moment.get()) : Result.refused(readsOnly());
    }

    /** Why somebody is not admitted, or what else stands in the way. */
    public Optional<Refusal> refusal(Caller caller, CaseId caseId, Function<Moment, Optional<Refusal>> further) {
        var moment = moment(caller, caseId);
        if (moment.isEmpty()) {
            return Optional.of(Refusal.notThere());
        }
        return mayWrite(caller) ? further.apply(moment.get()) : Optional.of(readsOnly());
    }

    /** What is wrong with an input; nothing for whoever would not be admitted, since that would tell of the case. */
    public List<Fault> faults(Caller caller, CaseId caseId, Function<Moment, List<Fault>> check) {
        return moment(caller, caseId)
                .filter(moment -> mayWrite(caller))
                .map(check)
                .orElse(List.of());
    }

    private Optional<Moment> moment(Caller caller, CaseId caseId) {
        var now = clock.instant();
        return tables.find(caseId).filter(table -> table.takesPart(caller, now)).map(table -> new Moment(table, now));
    }

    private static Refusal readsOnly() {
        return Refusal.forbidden("A professional or the chair does this.");
    }

    private static boolean mayWrite(Caller caller) {
        return caller.hasAnyOf("professional", "chair");
    }
}
