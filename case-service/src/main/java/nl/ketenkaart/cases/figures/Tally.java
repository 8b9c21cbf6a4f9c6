package nl.ketenkaart.cases.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as it is counted, before anything is suppressed. */
record Tally(Count total, Map<String, Count> cells) {

    /**
     * So many of the things that the table counts, of so many different cases. Where the two differ, a large number can be
     * about a few people.
     */
    record Count(int things, int cases) {
        static final Count NONE = new Count(0, 0);

        Count with(long more) {
            return more == 0 ? this : new Count(things + (int) more, cases + 1);
        }
    }

    Count of(String cell) {
        return cells.getOrDefault(cell, Count.NONE);
    }

    /**
     * Counts.
     *
     * @param perCase into which cells each case falls, a cell as often as things of the case are in it
     */
    static Tally of(List<String> names, List<List<String>> perCase) {
        var total = Count.NONE;
        var cells = new LinkedHashMap<String, Count>();
        names.forEach(name -> cells.put(name, Count.NONE));
        for (var one : perCase) {
            total = total.with(one.size());
            cells.replaceAll((name, count) ->
                    count.with(one.stream().filter(name::equals).count()));
        }
        return new Tally(total, cells);
    }
}
