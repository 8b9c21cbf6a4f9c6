package nl.ketenkaart.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What a run found and did, for each organisation of its own: numbers, nothing about anybody.
 *
 * @param day in the Netherlands; one report a day, however often the run was cut off and begun again
 * @param terms the version of the terms
 */
public record RetentionReport(
        LocalDate day, Instant began, Instant ended, int terms, Map<OrganisationId, Counts> organisations) {

    public RetentionReport {
        organisations = new TreeMap<>(organisations);
    }

    /**
     * Items.
     *
     * @param lookedAt all that are kept, locked or not
     * @param locked on this day
     * @param extended past their term, and shown still because it was extended
     * @param failed past their term, and not locked because that failed; or without a term. Looked at again the day after
     */
    public record Counts(int lookedAt, int locked, int extended, int failed) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    lookedAt + more.lookedAt, locked + more.locked, extended + more.extended, failed + more.failed);
        }
    }
}
