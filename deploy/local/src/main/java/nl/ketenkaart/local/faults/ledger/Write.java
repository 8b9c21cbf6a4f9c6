package nl.ketenkaart.local.faults.ledger;

import java.util.List;

/**
 * What a partner wants to have written.
 *
 * @param words stand in this write and in no other one
 * @param traces what is found of it, and where, once it was acknowledged; several writes may leave the same, then it is counted
 */
public record Write(String words, List<Trace> traces) {

    /** That this stands there once more. */
    public record Trace(Shelf shelf, String mark) {}
}
