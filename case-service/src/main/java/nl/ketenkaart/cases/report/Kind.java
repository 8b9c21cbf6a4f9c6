package nl.ketenkaart.cases.report;

/** The two kinds of cases that are deepened. Source: evaluation, target group. */
public enum Kind {
    DOMESTIC_VIOLENCE,
    YOUTH
}
