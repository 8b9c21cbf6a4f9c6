package nl.ketenkaart.platform.sealing;

import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Position;

/** The header {@code Consistency-Token}: how far a write came, sealed, for a read that wants to see it. */
public final class ConsistencyTokens {
    public static final String HEADER = "Consistency-Token";
    private static final String CONTEXT = "consistency";
    private final Tokens tokens;

    public ConsistencyTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    public String of(Position position) {
        return tokens.seal(
                CONTEXT,
                String.join(
                        "|",
                        position.topic(),
                        position.key().toString(),
                        position.aggregate().toString(),
                        Long.toString(position.sequence())));
    }

    /** Empty when we never gave it out. */
    public Optional<Position> read(String token) {
        return tokens.open(CONTEXT, token)
                .map(text -> text.split("\\|", -1))
                .map(parts -> new Position(
                        parts[0], UUID.fromString(parts[1]), UUID.fromString(parts[2]), Long.parseLong(parts[3])));
    }
}
