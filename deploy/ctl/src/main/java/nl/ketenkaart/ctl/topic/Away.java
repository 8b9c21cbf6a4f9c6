package nl.ketenkaart.ctl.topic;

/** Kafka did not answer, or not well. Something may have been done by then. */
public final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;

    Away(String message) {
        super(message);
    }
}
