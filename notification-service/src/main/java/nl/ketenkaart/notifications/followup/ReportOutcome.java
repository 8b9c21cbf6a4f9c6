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
    /** Nobody says so: the decision that asked it was revised. */
    REPLACED
}
