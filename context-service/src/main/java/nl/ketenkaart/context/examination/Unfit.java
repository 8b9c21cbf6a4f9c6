package nl.ketenkaart.context.examination;

/** Ends an examination: the file is not taken. Says why to its sender, without a word of what is in it. */
public final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why goes on from "the file ..." */
    public Unfit(String why) {
        super(why, null, false, false);
    }

    static Unfit breaksOff() {
        return new Unfit("breaks off before its end");
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
