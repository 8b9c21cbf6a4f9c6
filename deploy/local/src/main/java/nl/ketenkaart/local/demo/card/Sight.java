package nl.ketenkaart.local.demo.card;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ketenkaart.local.demo.partner.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What one organisation sees.
 *
 * @param answer what it got for the card, to the byte
 * @param markers how many things it is told of without being shown them, by list, owner and category
 */
public record Sight(String organisation, Answer answer, JsonNode card, Map<String, Integer> markers) {

    public static Sight of(String organisation, Answer answer) {
        var card = answer.json();
        var markers = new HashMap<String, Integer>();
        for (var list : List.of(Kind.CONTRIBUTION.list(), Kind.DOCUMENT.list())) {
            card.path(list)
                    .valueStream()
                    .filter(entry -> entry.path("visibility").asString("").equals("MARKER"))
                    .forEach(entry -> markers.merge(place(list, entry), 1, Integer::sum));
        }
        return new Sight(organisation, answer, card, Map.copyOf(markers));
    }

    public boolean seesTheCase() {
        return answer.succeeded();
    }

    /** Whether the thing stands on the card with what it says. */
    public boolean full(Item item) {
        return card.path(item.kind().list())
                .valueStream()
                .filter(entry -> entry.path(item.kind().key()).asString("").equals(item.key()))
                .anyMatch(entry -> says(entry, item.kind()));
    }

    private static boolean says(JsonNode entry, Kind kind) {
        var said = entry.path(kind.says());
        return !said.isMissingNode() && !said.isNull() && !(said.isContainer() && said.isEmpty());
    }

    /**
     * How much is seen of each. A marker says only whose and of which category, so where several could be meant, those
     * come first that are named, then those of which something is kept back.
     *
     * @param named refs that a marker is expected for
     */
    public Map<Item, Level> levels(List<Item> items, List<String> named) {
        var left = new HashMap<>(markers);
        var levels = new LinkedHashMap<Item, Level>();
        items.forEach(item -> levels.put(item, full(item) ? Level.FULL : Level.NOTHING));
        mark(
                levels,
                left,
                items.stream().filter(item -> named.contains(item.ref())).toList());
        mark(levels, left, items.stream().filter(Item::held).toList());
        mark(levels, left, items);
        return levels;
    }

    private static void mark(Map<Item, Level> levels, Map<String, Integer> left, List<Item> items) {
        for (var item : items) {
            var place = place(item);
            if (levels.get(item) == Level.NOTHING && left.getOrDefault(place, 0) > 0) {
                levels.put(item, Level.MARKER);
                left.merge(place, -1, Integer::sum);
            }
        }
    }

    /** How many markers there should be for these. */
    static Map<String, Integer> markersOf(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Sight::place, item -> 1, Integer::sum));
    }

    private static String place(String list, JsonNode entry) {
        return list + " " + entry.path("organisation").asString() + " "
                + entry.path("category").asString();
    }

    private static String place(Item item) {
        return item.kind().list() + " " + item.owner() + " " + item.category();
    }
}
