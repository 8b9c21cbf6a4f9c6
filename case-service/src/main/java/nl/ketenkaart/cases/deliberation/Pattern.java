package nl.ketenkaart.cases.deliberation;

/** What is at work behind an incident: the published vocabulary. Source: evaluation, patterns rather than incidents. */
public enum Pattern {
    /** One partner controls the other's life, by violence or without (intimate terrorism); MASIC asks for it. */
    COERCIVE_CONTROL,
    /** Quarrels between partners that get out of hand, without one controlling the other. */
    SITUATIONAL_COUPLE_VIOLENCE,
    VIOLENCE_AGAINST_PARENT,
    VIOLENCE_BETWEEN_SIBLINGS,
    CHILD_ABUSE,
    CHILD_NEGLECT,
    HONOUR_RELATED_VIOLENCE,
    /** Who does it was once done to. */
    INTERGENERATIONAL_VIOLENCE,
    EXPLOITATION_SUSPECTED,
    /** Something else, said in words. */
    OTHER
}
