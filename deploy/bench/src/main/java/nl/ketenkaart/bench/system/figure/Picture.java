package nl.ketenkaart.bench.system.figure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The rows that have an aim, as bars: how far each has come, on a scale on which one step is a factor of two and the line in the middle is
 * the aim. An SVG that needs nothing else.
 */
public final class Picture {
    private static final int WIDTH = 1060;
    private static final int LINE = 26;
    private static final int TOP = 64;
    private static final int LEFT = 480;
    private static final int STEP = 60;
    /** Factors of two to either side. */
    private static final int STEPS = 4;

    private static final int AIM = LEFT + STEPS * STEP;

    private Picture() {}

    public static String of(List<Row> rows, String title) {
        var aimed = rows.stream().filter(row -> row.aim() != null).toList();
        var height = TOP + LINE * aimed.size() + 16;
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
            <title>%s</title>
            <rect width="%d" height="%d" fill="#ffffff"/>
            <text x="16" y="24" font-size="15">%s</text>
            """.formatted(WIDTH, height, escaped(title), WIDTH, height, escaped(title)));
        for (int step = -STEPS; step <= STEPS; step++) {
            svg.append(rule(step, height));
        }
        for (int i = 0; i < aimed.size(); i++) {
            svg.append(bar(aimed.get(i), TOP + i * LINE));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String rule(int step, int height) {
        var x = AIM + step * STEP;
        var label = step == 0 ? "aim" : step < 0 ? "1/" + (1 << -step) : "× " + (1 << step);
        return """
            <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="%s"/><text x="%d" y="%d" text-anchor="middle" fill="#555555">%s</text>
            """.formatted(x, TOP - 8, x, height - 12, step == 0 ? "#222222" : "#dddddd", x, TOP - 14, label);
    }

    private static String bar(Row row, int y) {
        var aim = Objects.requireNonNull(row.aim());
        var steps = Math.clamp(Math.log(aim.share(row.judged())) / Math.log(2), -STEPS, STEPS);
        var to = AIM + steps * STEP;
        var met = aim.isMetBy(row.judged());
        return String.format(
                Locale.ROOT,
                """
                <text x="16" y="%d">%s</text><rect x="%.1f" y="%d" width="%.1f" height="14" fill="%s"/>
                <text x="%.1f" y="%d" text-anchor="%s" fill="#222222">%s (%s)</text>
                """,
                y + 12,
                escaped(row.letter() + "  " + row.what()),
                Math.min(AIM, to),
                y,
                Math.abs(to - AIM),
                met ? "#2a7f9e" : "#c8661b",
                met ? to + 6 : to - 6,
                y + 12,
                met ? "start" : "end",
                Row.number(row.judged()),
                escaped(aim.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
