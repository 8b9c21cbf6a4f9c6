package nl.ketenkaart.platform.sealing;

/**
 * What an organisation held in a scope was erased while the scope goes on: it says nothing more there. Its key is never made again,
 * or what comes later would be read as if it had been there all along.
 */
public final class SealingOver extends IllegalStateException {
    public SealingOver() {
        super("the organisation's key of this scope was erased");
    }
}
