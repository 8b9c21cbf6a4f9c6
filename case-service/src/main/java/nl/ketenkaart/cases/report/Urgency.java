package nl.ketenkaart.cases.report;

/** RED: somebody must act today. */
public enum Urgency {
    RED,
    AMBER,
    GREEN
}
