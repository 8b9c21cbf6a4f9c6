package nl.ketenkaart.context;

import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Reads results in tests. */
public final class Refusals {
    private Refusals() {}

    public static Refusal refusal(Result<?> result) {
        if (result instanceof Result.Refused<?>(var refusal)) {
            return refusal;
        }
        throw new AssertionError("was done: " + result);
    }

    public static Refusal.Kind kind(Result<?> result) {
        return refusal(result).kind();
    }

    /** Where something is wrong. */
    public static List<String> pointers(Result<?> result) {
        return pointers(refusal(result).faults());
    }

    public static List<String> pointers(List<Fault> faults) {
        return faults.stream().map(Fault::pointer).toList();
    }

    public static <S> S done(Result<S> result) {
        if (result instanceof Result.Done<S> done) {
            return done.state();
        }
        throw new AssertionError(
                "was refused: " + refusal(result).detail() + refusal(result).faults());
    }
}
