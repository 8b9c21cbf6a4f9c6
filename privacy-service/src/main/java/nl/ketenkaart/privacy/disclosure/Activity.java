package nl.ketenkaart.privacy.disclosure;

import java.util.Locale;

/** The processing activities of this service; each has its entry in the register ({@code register.yaml}, GDPR article 30). */
public enum Activity {
    /** A chain card, or a part of one, is shown to an organisation at the table. */
    SHOW_CHAIN_CARD("Chain card shown"),
    /** A session with the questions about the cases on its agenda is shown to an attendee. */
    SHOW_SESSION("Session shown"),
    /** The letter of a decision is printed for an organisation that sees it in full. */
    PRINT_LETTER("Letter printed"),
    /** A document's bytes, or a range of them, are given to an organisation that sees it in full. */
    FETCH_DOCUMENT("Document fetched"),
    /** An organisation reads how its own contribution was worded before it corrected it. */
    SHOW_EARLIER_WORDINGS("Earlier wordings shown"),
    /** What organisations still owe a case is shown to one at its table. */
    SHOW_STILL_OWED("What is still owed shown"),
    /** A privacy officer reads why glass was broken, and for whom. */
    SHOW_BROKEN_GLASS("Broken glass shown"),
    /** An owner reads what another organisation sees of its item, and by which rule. */
    EXPLAIN_VISIBILITY("Visibility explained"),
    /** An owner reads who was shown what it contributed. */
    SHOW_DISCLOSURES("Disclosures shown"),
    /** An auditor or a privacy officer reads the lines of its organisation. */
    READ_PROCESSING_LOG("Processing log read"),
    /** A privacy officer is shown which items of the own organisation another agreement would show to whom. */
    SIMULATE_AGREEMENT("Sharing agreement simulated"),
    /** A privacy officer looks at what its organisation holds about somebody who asks for it, to decide on it. */
    PREPARE_SUBJECT_ACCESS("Subject access prepared"),
    /** A privacy officer is given the report that it hands to the person who asked. */
    GIVE_SUBJECT_ACCESS("Subject access given"),
    /** A case is destroyed for good. */
    ERASE_CASE("Case erased"),
    /** A privacy officer reads how long what its organisation holds in a case is kept, and why for longer. */
    SHOW_RETENTION("Retention shown"),
    /** What an organisation held in a case is destroyed by the clock, its term being over. */
    DESTROY_BY_TERM("Destroyed by term"),
    /** An organisation's own systems ask what it may see, and are told yes or no. */
    DECIDE_ACCESS("Access decided");

    private static final String REGISTER = "https://ketenkaart.example/register/processing-activities/";
    private final String title;

    Activity(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Its name in the register. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it stands in the register (Logboek Dataverwerkingen, {@code dpl.core.processing_activity_id}). */
    public String uri() {
        return REGISTER + key();
    }
}
