package nl.ketenkaart.bench.scale;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How many times the mean the fullest partition has, as SVG: a panel for each size, partitions to the right, the ratio upwards. */
final class Drawing {
    private static final int WIDTH = 260;
    private static final int HEIGHT = 220;
    private static final int LEFT = 40;
    private static final int TOP = 40;
    private static final double MOST = 7;

    private Drawing() {}

    static String of(Map<String, Map<Integer, Skew>> skews) {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 320\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        .formatted(LEFT + skews.size() * (WIDTH + LEFT)));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        int x = LEFT;
        for (var panel : skews.entrySet()) {
            svg.append("<g transform=\"translate(%d,%d)\">%n".formatted(x, TOP));
            axes(svg, panel.getKey());
            line(svg, panel.getValue(), Skew::year, "#1b5e9b", "year");
            line(svg, panel.getValue(), Skew::day, "#b4451f", "median day");
            svg.append("</g>\n");
            x += WIDTH + LEFT;
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg, String title) {
        svg.append("<text x=\"0\" y=\"-20\" font-weight=\"bold\">%s</text>%n".formatted(title));
        for (int ratio = 1; ratio <= MOST; ratio++) {
            svg.append(
                    "<line x1=\"0\" x2=\"%d\" y1=\"%3$.0f\" y2=\"%3$.0f\" stroke=\"#ddd\"/><text x=\"-18\" y=\"%4$.0f\">%2$d</text>%n"
                            .formatted(WIDTH - 20, ratio, y(ratio), y(ratio) + 4));
        }
        for (int partitions : Scale.PARTITIONS) {
            svg.append("<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n"
                    .formatted(x(partitions), HEIGHT + 18, partitions));
        }
        svg.append("<text x=\"0\" y=\"%d\">partitions; fullest to mean</text>%n".formatted(HEIGHT + 38));
    }

    private static void line(
            StringBuilder svg, Map<Integer, Skew> skews, ToDoubleFunction<Skew> of, String colour, String name) {
        var points = skews.entrySet().stream()
                .map(entry -> "%.1f,%.1f".formatted(x(entry.getKey()), y(of.applyAsDouble(entry.getValue()))))
                .collect(Collectors.joining(" "));
        svg.append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(points, colour));
        var last = skews.getOrDefault(48, new Skew(1, 1, 0));
        svg.append("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\" fill=\"%s\">%s</text>%n"
                .formatted(x(48), y(of.applyAsDouble(last)) - 6, colour, name));
    }

    private static double x(int partitions) {
        return Math.log(partitions / 6.0) / Math.log(2) * (WIDTH - 60) / 3 + 20;
    }

    private static double y(double ratio) {
        return HEIGHT * (1 - Math.min(ratio, MOST) / MOST);
    }
}
