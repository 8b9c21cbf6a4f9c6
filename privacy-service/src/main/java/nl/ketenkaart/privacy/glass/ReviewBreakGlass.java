package nl.ketenkaart.privacy.glass;

import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;

/** Judges that the glass was broken, afterwards or while it still is. */
public record ReviewBreakGlass(Verdict verdict, String motivation) {}
