package nl.ketenkaart.notifications.followup;

/** What an organisation can say of what it owed. */
public enum ReportOutcome {
    STARTED,
    NOT_STARTED,
    CARRIED_OUT,
    STOPPED,
    GIVEN,
    /** Nobody says so: it comes with the appointment of a director. */
    APPOINTED,
    /** Nobody says so: it comes with the triage itself. */
    TRIAGED,
    /** Nobody says so: it comes with the answer itself, a refusal too. */
    ANSWERED,
    /** Nobody says so: it comes with an answer in part. */
    PARTLY_ANSWERED,
    /** Nobody says so: it comes with the record that the person was told. */
    INFORMED,
    /** Nobody says so: it comes with the ground not to tell the person yet; then it is owed again. */
    PUT_OFF,
    /** Nobody says so: it comes with the record of who was there. */
    ATTENDED,
    /** Nobody says so: the session ended without its owner. */
    MISSED,
    /** Nobody says so: its measure was stopped, as was said of it once; no revision asks it again. */
    ENDED,
    /** Nobody says so: what asked it asks it no more, or of somebody else. */
    REPLACED;

    /** Whether it is an owner's to say; the others come with what happens. */
    boolean isReported() {
        return switch (this) {
            case STARTED, NOT_STARTED, CARRIED_OUT, STOPPED, GIVEN -> true;
            case APPOINTED, TRIAGED, ANSWERED, PARTLY_ANSWERED, INFORMED, PUT_OFF, ATTENDED, MISSED, ENDED, REPLACED ->
                false;
        };
    }
}
