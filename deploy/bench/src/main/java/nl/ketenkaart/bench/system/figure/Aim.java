package nl.ketenkaart.bench.system.figure;

/**
 * What a figure should come to.
 *
 * @param text as it stands in the table
 */
public record Aim(boolean atMost, double value, String text) {

    public static Aim atLeast(double value, String text) {
        return new Aim(false, value, "≥ " + text);
    }

    public static Aim atMost(double value, String text) {
        return new Aim(true, value, "≤ " + text);
    }

    public boolean isMetBy(double figure) {
        return share(figure) >= 1;
    }

    /** How far a figure has come: 1 just meets the aim, 0.5 is twice as slow or as large as it may be. */
    public double share(double figure) {
        return atMost ? value / figure : figure / value;
    }
}
