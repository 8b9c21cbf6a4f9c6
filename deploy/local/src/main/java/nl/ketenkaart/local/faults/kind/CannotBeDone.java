package nl.ketenkaart.local.faults.kind;

/** Why a fault cannot be brought about here and now. */
public final class CannotBeDone extends Exception {
    private static final long serialVersionUID = 1L;

    CannotBeDone(String reason) {
        super(reason);
    }
}
