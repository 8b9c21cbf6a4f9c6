package nl.ketenkaart.platform.sealing;

import java.util.UUID;

/** The key of a content is not there any more, or never was: nobody reads it again. What was erased stays erased. */
public final class KeyGone extends IllegalStateException {
    private final UUID scope;
    private final Extent extent;

    public KeyGone(UUID scope, Extent extent) {
        super("the key is gone");
        this.scope = scope;
        this.extent = extent;
    }

    /** How much of the scope went. */
    public enum Extent {
        /** There never was such a key. */
        NOTHING,
        /** What this organisation held in it; the rest stands. */
        OF_ONE,
        /** All of it: nothing more of it is to be taken in or told. */
        ALL
    }

    public UUID scope() {
        return scope;
    }

    /** Whether the whole scope was erased. */
    public boolean erased() {
        return extent == Extent.ALL;
    }

    /** Whether what this organisation held in the scope was, while the scope is there. */
    public boolean erasedOfOne() {
        return extent == Extent.OF_ONE;
    }
}
