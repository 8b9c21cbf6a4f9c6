package nl.ketenkaart.ctl.settings;

/** Why something was not begun, and what to do about it: a sentence for the operator. Nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }
}
