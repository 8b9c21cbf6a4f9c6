package nl.ketenkaart.local.place;

/** Why the stack, or a part of it, does not come up: one sentence for the person at the keyboard, perhaps with a log's last lines. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
