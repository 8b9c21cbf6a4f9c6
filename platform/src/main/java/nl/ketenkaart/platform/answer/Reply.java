package nl.ketenkaart.platform.answer;

import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a write, before it is put into bytes.
 *
 * @param position how far the write came; goes out as the Consistency-Token
 */
public record Reply(
        int status,
        @Nullable Object body,
        @Nullable String location,
        @Nullable String tag,
        @Nullable Position position) {

    public static Reply created(String location, Object body) {
        return new Reply(201, body, location, null, null);
    }

    public static Reply ok(Object body) {
        return new Reply(200, body, null, null, null);
    }

    public static Reply noContent() {
        return new Reply(204, null, null, null, null);
    }

    public static Reply refused(Refusal refusal) {
        var problem = Problem.of(refusal);
        return new Reply(problem.status(), problem, null, null, null);
    }

    /** Maps a result to its answer: the refusal to its problem, what was done to the given answer at its position. */
    public static <S> Reply of(Result<S> result, Function<S, Reply> done) {
        return switch (result) {
            case Result.Done<S>(var state, var position) -> done.apply(state).at(position);
            case Result.Refused<S>(var refusal) -> refused(refusal);
        };
    }

    public Reply at(Position reached) {
        return new Reply(status, body, location, tag, reached);
    }

    public Reply tagged(String etag) {
        return new Reply(status, body, location, etag, position);
    }

    boolean succeeded() {
        return status < 300;
    }
}
