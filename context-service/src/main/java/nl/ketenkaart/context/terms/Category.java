package nl.ketenkaart.context.terms;

/** What kind of knowledge it is; the sharing agreement says per category who may have it. */
public enum Category {
    SAFETY,
    POLICE_CONTACT,
    CRIMINAL_RECORD,
    SUPERVISION,
    CHILD_DEVELOPMENT,
    FAMILY_SYSTEM,
    CARE,
    HEALTH,
    NEEDS,
    LIVING,
    /** The address or shelter of a person at risk. */
    WHEREABOUTS,
    LEGAL
}
