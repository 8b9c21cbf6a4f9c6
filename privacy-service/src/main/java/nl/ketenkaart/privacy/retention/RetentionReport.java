package nl.ketenkaart.privacy.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.destruction.Setback.Reason;

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
     * @param failures the same by reason
     */
    public record Counts(
            int lookedAt, int locked, int destroyed, int extended, int failed, Map<Reason, Integer> failures) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        /** A report that was kept without reasons is read with none. */
        public Counts {
            failures = failures == null || failures.isEmpty() ? Map.of() : new EnumMap<>(failures);
        }

        public Counts(int lookedAt, int locked, int destroyed, int extended) {
            this(lookedAt, locked, destroyed, extended, 0, Map.of());
        }

        static Counts destroyed(int items) {
            return new Counts(items, 0, items, 0);
        }

        Counts failing(Reason why, int items) {
            if (items == 0) {
                return this;
            }
            var all = new EnumMap<Reason, Integer>(Reason.class);
            all.putAll(failures);
            all.merge(why, items, Integer::sum);
            return new Counts(lookedAt, locked, destroyed, extended, failed + items, all);
        }

        Counts plus(Counts more) {
            var all = new EnumMap<Reason, Integer>(Reason.class);
            all.putAll(failures);
            more.failures.forEach((why, items) -> all.merge(why, items, Integer::sum));
            return new Counts(
                    lookedAt + more.lookedAt,
                    locked + more.locked,
                    destroyed + more.destroyed,
                    extended + more.extended,
                    failed + more.failed,
                    all);
        }
    }
}
