package nl.ketenkaart.context.terms;

/** Facts and judgements are kept apart: what was seen or heard, and what somebody makes of it. */
public enum Kind {
    FACT,
    JUDGEMENT
}
