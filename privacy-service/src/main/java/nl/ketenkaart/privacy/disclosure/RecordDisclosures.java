package nl.ketenkaart.privacy.disclosure;

import java.time.Clock;
import nl.ketenkaart.privacy.receipt.Receipts;

/**
 * Turns a disclosure into its lines and has them kept. First it is noted who was shown which wording: from then on a
 * correction is told to this caller, and one that came before keeps the answer back.
 */
public final class RecordDisclosures implements Disclosures {
    private final ProcessingLog log;
    private final Pseudonyms pseudonyms;
    private final Receipts receipts;
    private final Clock clock;

    public RecordDisclosures(ProcessingLog log, Pseudonyms pseudonyms, Receipts receipts, Clock clock) {
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public void record(Disclosure disclosure) {
        var caseId = disclosure.caseId();
        if (caseId != null
                && !receipts.shown(caseId.value(), disclosure.caller().organisation(), disclosure.wordings())) {
            throw new Outdated();
        }
        var end = clock.instant();
        log.append(ProcessingLine.of(disclosure, pseudonyms, end), ActorLine.of(disclosure, end));
    }
}
