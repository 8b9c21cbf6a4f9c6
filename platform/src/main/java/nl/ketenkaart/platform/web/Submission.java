package nl.ketenkaart.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A write as it came in; a controller's argument, handed on to {@link Writes}.
 *
 * @param token what a change of rights is compared with
 * @param operation the path as mapped, {@code /v1/things/{thingId}/name}, by which the contract knows it
 * @param awaits what must have been taken in before the write is looked at
 * @param json whether the body is said to be JSON
 * @param validateOnly whether it is only to be tried
 */
public record Submission(
        Caller caller,
        Bearer token,
        Trace trace,
        String method,
        String path,
        String operation,
        List<Position> awaits,
        @Nullable String idempotencyKey,
        @Nullable String ifMatch,
        boolean json,
        boolean validateOnly,
        byte[] body) {

    /** One of several bodies that came in this request, JSON, under a key of its own. */
    public Submission part(UUID key, byte[] its) {
        return new Submission(
                caller,
                token,
                trace,
                method,
                path,
                operation,
                List.of(),
                key.toString(),
                ifMatch,
                true,
                validateOnly,
                its);
    }

    /** Does the work in the flow of this request, as a rehearsal if that is what it asks for. */
    public <T> T during(Supplier<T> work) {
        return trace.during(() -> Rehearsal.of(validateOnly, work));
    }
}
