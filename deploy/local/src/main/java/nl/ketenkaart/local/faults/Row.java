package nl.ketenkaart.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.local.faults.kind.Fault;
import nl.ketenkaart.local.faults.ledger.Findings;
import nl.ketenkaart.local.faults.load.Tally;

/**
 * What came of one fault.
 *
 * @param skipped why it was not brought about; empty when it was
 * @param underWay how many writes had no answer yet when it struck
 * @param whole from then until everything was found
 * @param behind from the end of the fault until then
 * @param dead how many events were given up
 * @param stuck what does not go on
 */
record Row(
        Fault fault,
        String skipped,
        int underWay,
        Tally tally,
        Duration whole,
        Duration behind,
        Findings findings,
        long dead,
        List<String> stuck) {

    /** What is not as it should be, a line for each. */
    List<String> wrong() {
        var all = new ArrayList<>(findings.all().toList());
        stuck.forEach(one -> all.add("stuck: " + one));
        tally.unanswered().forEach(one -> all.add("without an answer: " + one));
        tally.odd().forEach(one -> all.add("not as it should be answered: " + one));
        if (dead > 0 != fault.isGivenUp() && skipped.isEmpty()) {
            all.add(dead + " dead letters");
        }
        return all;
    }
}
