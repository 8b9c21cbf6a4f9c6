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
     * @param destroyed on this day, with the organisation's key of the case or with the whole case
     * @param extended past their term, and shown still because it was extended
     * @param failed past their term, and not locked or destroyed because that failed; or without a term. Looked at again the day after
     */
    public record Counts(int lookedAt, int locked, int destroyed, int extended, int failed) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        static Counts destroyed(int items) {
            return new Counts(items, 0, items, 0, 0);
        }

        Counts failing(int items) {
            return new Counts(lookedAt, locked, destroyed, extended, items);
        }

        Counts plus(Counts more) {
            return new Counts(
                    lookedAt + more.lookedAt,
                    locked + more.locked,
                    destroyed + more.destroyed,
                    extended + more.extended,
                    failed + more.failed);
        }
    }
}
