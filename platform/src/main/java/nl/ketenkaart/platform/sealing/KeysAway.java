package nl.ketenkaart.platform.sealing;

/** Whoever holds the keys does not answer: nothing can be sealed or opened until it does. Passing. */
public final class KeysAway extends RuntimeException {
    public KeysAway(Throwable cause) {
        super("the keys cannot be reached", cause);
    }
}
