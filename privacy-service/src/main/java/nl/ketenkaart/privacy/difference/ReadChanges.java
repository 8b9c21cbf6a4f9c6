package nl.ketenkaart.privacy.difference;

import java.util.Optional;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.amendment.Edition;
import nl.ketenkaart.privacy.amendment.ReadAgreements;
import org.jspecify.annotations.Nullable;

/** Holds a version against another one, for who may read both. */
public final class ReadChanges {
    private final ReadAgreements reading;

    public ReadChanges(ReadAgreements reading) {
        this.reading = reading;
    }

    /**
     * Empty when either is not there, or not for this caller; so also for the first, which has none before it.
     *
     * @param from null: the one that it replaces
     */
    public Optional<Changes> handle(int version, @Nullable Integer from, Caller caller) {
        return reading.handle(version, caller)
                .flatMap(later -> reading.handle(from == null ? later.text().replaces() : from, caller)
                        .map(earlier -> changes(earlier, later)));
    }

    private static Changes changes(Edition earlier, Edition later) {
        var from = later.effectiveFrom();
        return new Changes(
                later.version(), earlier.version(), from, Differences.between(earlier.text(), later.text(), from));
    }
}
