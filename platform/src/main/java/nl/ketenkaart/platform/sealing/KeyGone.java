package nl.ketenkaart.platform.sealing;

import java.util.UUID;

/** The key of a content is not there any more, or never was: nobody reads it again. What was erased stays erased. */
public final class KeyGone extends IllegalStateException {
    private final UUID scope;
    private final boolean erased;

    /** @param erased the whole scope, of which nothing more is to be taken in or told */
    public KeyGone(UUID scope, boolean erased) {
        super("the key is gone");
        this.scope = scope;
        this.erased = erased;
    }

    public UUID scope() {
        return scope;
    }

    public boolean erased() {
        return erased;
    }
}
