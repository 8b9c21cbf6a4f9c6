package nl.ketenkaart.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a query in PromQL reads: its metrics, each with the labels that are matched there, and the labels by which it groups. Read
 * with patterns, which is enough for what stands in our files: no label is called as a function is.
 */
record Query(String text, Map<String, Set<String>> metrics, Set<String> grouped) {
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("([a-zA-Z_]+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern FUNCTION = Pattern.compile("\\b[a-z_0-9]+\\s*\\(|\\b(?:sum|max|min|avg|count)\\b");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    static Query of(String text) {
        var plain = RANGE.matcher(STRING.matcher(text).replaceAll("\"\"")).replaceAll("");
        var grouped = new TreeSet<String>();
        GROUPING.matcher(plain).results().forEach(found -> {
            for (var label : found.group(1).split(",")) {
                grouped.add(label.strip());
            }
        });
        grouped.remove("");
        var selectors =
                FUNCTION.matcher(GROUPING.matcher(plain).replaceAll(" ")).replaceAll("(");
        var metrics = new LinkedHashMap<String, Set<String>>();
        SELECTOR.matcher(selectors).results().forEach(found -> {
            if (!OPERATORS.contains(found.group(1))) {
                var labels = metrics.computeIfAbsent(found.group(1), name -> new TreeSet<>());
                if (found.group(2) != null) {
                    MATCHER.matcher(found.group(2)).results().forEach(label -> labels.add(label.group(1)));
                }
            }
        });
        return new Query(text, metrics, grouped);
    }
}
