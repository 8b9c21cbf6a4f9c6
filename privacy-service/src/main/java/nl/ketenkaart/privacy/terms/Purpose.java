package nl.ketenkaart.privacy.terms;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody looks: the header {@code Processing-Purpose} of every read of case content. */
public enum Purpose {
    /** Which cases there are and how they stand: no person, no content. */
    OVERVIEW,
    /** To accept a raised case or decline it. */
    TRIAGE,
    /** To understand a case together. */
    DEEPENING,
    /** To take the decision, by the prosecutor who leads. */
    DECISION,
    /** To see whether what was decided is carried out. */
    FOLLOW_UP,
    /** To look at what one's own organisation contributed. */
    OWN_RECORDS;

    /** Empty for any other word. */
    public static Optional<Purpose> named(String name) {
        return Arrays.stream(values()).filter(p -> p.name().equals(name)).findFirst();
    }
}
