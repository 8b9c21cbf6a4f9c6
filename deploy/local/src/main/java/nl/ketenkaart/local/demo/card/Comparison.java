package nl.ketenkaart.local.demo.card;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.StringNode;

/** Compares what an organisation found with what it must find, also in the raw bytes of the answer. */
public final class Comparison {
    private final List<Item> items;

    public Comparison(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /**
     * One expectation and how it came out.
     *
     * @param difference what was otherwise; empty where it was met
     */
    public record Outcome(String expectation, String difference) {
        public boolean met() {
            return difference.isEmpty();
        }
    }

    /** The outcomes, one per kind of thing, one for the markers, one for what must not be anywhere. */
    public List<Outcome> of(Expected expected, Sight sight) {
        var outcomes = new ArrayList<Outcome>();
        for (var kind : EnumSet.allOf(Kind.class)) {
            expected.full(kind).ifPresent(refs -> outcomes.add(full(kind, refs, sight)));
        }
        outcomes.add(markers(expected, sight));
        outcomes.add(nothingElse(expected, sight));
        return outcomes;
    }

    private Outcome full(Kind kind, List<String> refs, Sight sight) {
        var wanted = Set.copyOf(refs);
        var seen = refsOf(items.stream()
                .filter(item -> item.kind() == kind && sight.full(item))
                .toList());
        var what = kind.expectedAs() == null ? "" : kind.expectedAs();
        var difference = wanted.equals(seen) ? "" : "sees " + list(seen);
        return new Outcome(sight.organisation() + " sees " + name(what) + " " + list(wanted), difference);
    }

    private Outcome markers(Expected expected, Sight sight) {
        var named = items.stream()
                .filter(item ->
                        item.kind() == Kind.CONTRIBUTION && expected.markers().contains(item.ref()))
                .toList();
        var wanted = Sight.markersOf(named);
        var difference = wanted.equals(sight.markers()) ? "" : "markers: " + sight.markers();
        var what = sight.organisation() + " knows only that it is held: " + list(refsOf(named));
        return new Outcome(what, difference);
    }

    private Outcome nothingElse(Expected expected, Sight sight) {
        var allowed = items.stream().filter(item -> allowed(item, expected)).toList();
        var found = items.stream()
                .filter(item -> !allowed(item, expected))
                .flatMap(item -> item.texts().stream()
                        .filter(text -> !within(text, allowed) && contains(sight, text))
                        .map(text -> label(item)))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        var difference = found.isEmpty() ? "" : "found in the answer: " + list(found);
        return new Outcome(sight.organisation() + " finds nothing else anywhere in the answer", difference);
    }

    /** What is named, and whatever no expectation speaks of. */
    private static boolean allowed(Item item, Expected expected) {
        return expected.full(item.kind()).map(refs -> refs.contains(item.ref())).orElse(true);
    }

    /** The same words may stand in something that is allowed, such as the address of two people. */
    private static boolean within(String text, List<Item> allowed) {
        return allowed.stream().flatMap(item -> item.texts().stream()).anyMatch(other -> other.contains(text));
    }

    private static boolean contains(Sight sight, String text) {
        var written = StringNode.valueOf(text).toString();
        var body = sight.answer().text();
        return body.contains(text) || body.contains(written.substring(1, written.length() - 1));
    }

    private static Set<String> refsOf(List<Item> of) {
        return of.stream().map(Item::ref).collect(Collectors.toSet());
    }

    private static String label(Item item) {
        return item.kind() == Kind.ADDRESS ? item.label() : item.ref();
    }

    private static String name(String expectedAs) {
        return switch (expectedAs) {
            case "full" -> "in full:";
            case "addresses" -> "the addresses of:";
            default -> "the " + expectedAs + ":";
        };
    }

    private static String list(Set<String> refs) {
        return refs.isEmpty() ? "none" : refs.stream().sorted().collect(Collectors.joining(", "));
    }
}
