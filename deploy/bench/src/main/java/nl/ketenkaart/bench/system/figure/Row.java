package nl.ketenkaart.bench.system.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param letter of the measure
 * @param limit what it is held against, measured in the same run
 * @param ratio ours to the limit
 * @param aim null where the figure is only told
 * @param judged what the aim is about
 */
public record Row(
        String letter,
        String what,
        String ours,
        String limit,
        double ratio,
        @Nullable Aim aim,
        double judged) {

    /** Only told. */
    public static Row of(String letter, String what, String ours, String limit, double ratio) {
        return new Row(letter, what, ours, limit, ratio, null, ratio);
    }

    /** The same, its ratio held against an aim. */
    public Row aiming(Aim at) {
        return aiming(at, ratio);
    }

    /** The same, with another figure than its ratio held against an aim. */
    public Row aiming(Aim at, double figure) {
        return new Row(letter, what, ours, limit, ratio, at, figure);
    }

    String markdown() {
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(letter, what, ours, limit, number(ratio), aim == null ? "" : aim.text(), met());
    }

    private String met() {
        if (aim == null) {
            return "";
        }
        return aim.isMetBy(judged) ? "yes" : "**no**";
    }

    /** With three digits that say something. */
    public static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var digits = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + Math.min(digits, 4) + "f", value);
    }
}
