package nl.ketenkaart.local.faults;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.faults.ledger.Findings;
import nl.ketenkaart.local.faults.load.Tally;

/**
 * What was found after one or more faults in turn.
 *
 * @param dead how many events were given up
 * @param stuck what does not go on
 */
record Outcome(List<Row> rows, Tally tally, Findings findings, long dead, List<String> stuck) {

    /** What is not as it should be, a line for each. */
    List<String> wrong() {
        var all = new ArrayList<>(findings.all().toList());
        stuck.forEach(one -> all.add("stuck: " + one));
        tally.unanswered().forEach(one -> all.add("without an answer: " + one));
        tally.odd().forEach(one -> all.add("not as it should be answered: " + one));
        var poisoned = rows.stream().anyMatch(row -> row.fault().isGivenUp());
        if (dead > 0 != poisoned) {
            all.add(dead + " dead letters");
        }
        return all;
    }
}
