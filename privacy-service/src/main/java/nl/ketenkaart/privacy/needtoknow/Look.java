package nl.ketenkaart.privacy.needtoknow;

import java.time.Instant;
import nl.ketenkaart.privacy.terms.Purpose;

/** One look into a case: who, why, when. */
public record Look(Viewer viewer, Purpose purpose, Instant at) {}
