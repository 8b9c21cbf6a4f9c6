package nl.ketenkaart.notifications.followup;

/** What an organisation can say of what it owed. */
public enum ReportOutcome {
    STARTED,
    NOT_STARTED,
    CARRIED_OUT,
    STOPPED,
    GIVEN,
    /** Nobody says so: it comes with the triage itself. */
    TRIAGED,
    /** Nobody says so: it comes with the answer itself, a refusal too. */
    ANSWERED,
    /** Nobody says so: it comes with an answer in part. */
    PARTLY_ANSWERED,
    /** Nobody says so: the decision that asked it was revised. */
    REPLACED;

    /** Whether it is an owner's to say; the others come with what happens. */
    boolean isReported() {
        return switch (this) {
            case STARTED, NOT_STARTED, CARRIED_OUT, STOPPED, GIVEN -> true;
            case TRIAGED, ANSWERED, PARTLY_ANSWERED, REPLACED -> false;
        };
    }
}
