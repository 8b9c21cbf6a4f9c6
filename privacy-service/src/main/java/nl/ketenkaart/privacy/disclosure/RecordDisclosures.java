package nl.ketenkaart.privacy.disclosure;

import java.time.Clock;

/** Turns a disclosure into its lines and has them kept. */
public final class RecordDisclosures implements Disclosures {
    private final ProcessingLog log;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    public RecordDisclosures(ProcessingLog log, Pseudonyms pseudonyms, Clock clock) {
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public void record(Disclosure disclosure) {
        var end = clock.instant();
        log.append(ProcessingLine.of(disclosure, pseudonyms, end), ActorLine.of(disclosure, end));
    }
}
