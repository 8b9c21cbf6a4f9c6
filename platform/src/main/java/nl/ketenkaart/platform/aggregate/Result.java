package nl.ketenkaart.platform.aggregate;

/**
 * What became of a command: done and stored, or refused.
 *
 * @param <S> the aggregate
 */
public sealed interface Result<S> {

    /** Stored durably with its events; they will reach their topic even if everything stops now. */
    record Done<S>(S state, Position position) implements Result<S> {}

    record Refused<S>(Refusal refusal) implements Result<S> {}

    static <S> Result<S> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
