package nl.ketenkaart.ctl.restore;

import java.util.TreeMap;

/** What the offsets of one partition have become: as many records lie before one as were put there of those that lay before it. */
final class Offsets {
    private final TreeMap<Long, Long> asked = new TreeMap<>();

    /** An offset of which it will be asked. */
    void ask(long old) {
        asked.put(old, 0L);
    }

    /** A record was put at the end that had this offset. */
    void put(long old) {
        asked.tailMap(old, false).replaceAll((offset, records) -> records + 1);
    }

    long of(long old) {
        return asked.getOrDefault(old, 0L);
    }
}
