package nl.ketenkaart.privacy.destruction;

/** Who is told what was not done by the clock, so that those who run the platform see it. */
@FunctionalInterface
public interface Setbacks {

    void tell(Setback setback);
}
