package nl.ketenkaart.privacy.erasure;

import nl.ketenkaart.privacy.erasure.Erasure.Ground;

/** Proposes to erase a case, or agrees to it. */
public record EraseCase(Ground ground) {}
