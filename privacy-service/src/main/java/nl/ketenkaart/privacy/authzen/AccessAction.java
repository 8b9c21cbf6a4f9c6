package nl.ketenkaart.privacy.authzen;

import java.util.Arrays;
import java.util.Optional;
import nl.ketenkaart.privacy.needtoknow.Verdict.Level;

/** What somebody may want to do with a thing; every write is decided where it is done. */
public enum AccessAction {
    /** To read it. */
    VIEW("view", Level.FULL),
    /** To know that its owner holds it; whoever may read it may know that too. */
    VIEW_MARKER("view-marker", Level.MARKER);

    private final String word;
    private final Level least;

    AccessAction(String word, Level least) {
        this.word = word;
        this.least = least;
    }

    /** Empty for any other word. */
    public static Optional<AccessAction> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    boolean permittedBy(Level level) {
        return level.compareTo(least) >= 0;
    }
}
