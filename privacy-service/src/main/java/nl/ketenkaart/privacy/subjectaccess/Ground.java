package nl.ketenkaart.privacy.subjectaccess;

/**
 * On what an organisation withholds something from the person; a closed list, since words of one's own may say something about
 * somebody. Which of them a partner may use follows from the law that it works under: the partnership has to see to that.
 */
public enum Ground {
    /** It would hinder an investigation or a prosecution (GDPR 23(1)(d), Wpg 27(1), Wjsg 39l). */
    INVESTIGATION(true),
    /** It would harm public safety (GDPR 23(1)(c), Wpg 27(1), Wjsg 39l). */
    PUBLIC_SAFETY(true),
    /** Somebody else would be in danger, or a source would be known (GDPR 15(4) and 23(1)(i), Wpg 27(1), Wjsg 39l). */
    SAFETY_OF_OTHERS(true),
    /** The private life of somebody else outweighs it (GDPR 15(4), Jeugdwet 7.3.10, Wmo 2015 5.3.2, BW 7:456). */
    PRIVACY_OF_OTHERS(true),
    /** The person would be harmed by it: a child of whom its representative asks (GDPR 23(1)(i), Jeugdwet 7.3.8). */
    INTEREST_OF_THE_PERSON(true),
    /** It is under the secrecy of somebody's profession (GDPR 23(1)(g), Jeugdwet 7.3.11, BW 7:457). */
    PROFESSIONAL_SECRECY(true),
    /** A proceeding in court has its own rules for it (GDPR 23(1)(f), Sv 30, Wjsg 39l). */
    COURT_PROCEEDINGS(true),
    /** What is asked was given already, or is asked without measure (GDPR 12(5), Wpg 24b). */
    EXCESSIVE(false),
    /** It is about somebody else who was taken for the person (GDPR 12(6)). Never told: somebody else is in it. */
    NOT_THIS_PERSON(true);

    private final boolean silent;

    Ground(boolean silent) {
        this.silent = silent;
    }

    /** Whether the person need not be told that there is something (GDPR 23(2)(h), Wpg 27(2)). */
    public boolean maySilence() {
        return silent;
    }

    /** Whether it may stand in a report. */
    public boolean mayBeTold() {
        return this != NOT_THIS_PERSON;
    }
}
