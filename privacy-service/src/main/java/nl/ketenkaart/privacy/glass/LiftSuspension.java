package nl.ketenkaart.privacy.glass;

/** Lets somebody break the glass again whom an UNJUSTIFIED verdict keeps from it. */
public record LiftSuspension(String motivation) {}
