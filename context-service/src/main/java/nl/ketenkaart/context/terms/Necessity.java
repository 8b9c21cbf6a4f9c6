package nl.ketenkaart.context.terms;

/**
 * "Need to know", in the two questions of the evaluation report: why do we want to know this, and what influence has it on the
 * approach? Both are the purpose of every later reading.
 */
public record Necessity(String why, String influence) {}
