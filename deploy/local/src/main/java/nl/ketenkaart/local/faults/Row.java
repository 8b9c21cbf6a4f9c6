package nl.ketenkaart.local.faults;

import java.time.Duration;
import nl.ketenkaart.local.faults.kind.Fault;
import nl.ketenkaart.local.faults.load.Tally.Answered;

/**
 * What came of one fault.
 *
 * @param skipped why it was not brought about; empty when it was
 * @param underWay how many writes had no answer yet when it struck
 * @param answered while it lasted, and after it until the next one
 * @param whole from then until everything was found
 * @param behind from the end of the fault until then
 */
record Row(Fault fault, String skipped, int underWay, Answered answered, Duration whole, Duration behind) {}
