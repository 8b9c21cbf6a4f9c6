package nl.ketenkaart.privacy.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.destruction.Day;
import nl.ketenkaart.privacy.destruction.DestroyCase;
import nl.ketenkaart.privacy.destruction.DestroyHolding;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.destruction.Setbacks;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;

/**
 * The daily run: looks at every file, locks what is past its first term, destroys what is past its second, and reports. Each step may be
 * taken again, by anybody, at any time: what was cut off is gone on with by the next run of the same day, and the report is the same as
 * if nothing had happened. What fails for one organisation in one case keeps nothing else back, and is tried again the day after.
 */
public final class RunRetention {
    private final Kept kept;
    private final RetentionReports reports;
    private final RetentionTerms terms;
    private final Destroying destroying;
    private final Clock clock;
    private final int hour;

    public RunRetention(Kept kept, RetentionReports reports, RetentionTerms terms, Destroying destroying, When when) {
        this.kept = kept;
        this.reports = reports;
        this.terms = terms;
        this.destroying = destroying;
        this.clock = when.clock();
        this.hour = when.hour();
    }

    /** What is looked at. */
    public record Kept(KeptFiles files, Retentions retentions, OpenRequests requests) {}

    /** What destroys, and who is told what could not be. */
    public record Destroying(DestroyHolding holdings, DestroyCase cases, Setbacks setbacks) {}

    /** @param hour of the day in the Netherlands from which the day's run is due */
    public record When(Clock clock, int hour) {}

    /** Runs if the run of this day is due and no report says that it was done; empty: there was nothing to do. */
    public Optional<RetentionReport> handle() {
        var now = clock.instant().atZone(DueItems.HERE);
        var today = now.toLocalDate();
        return now.getHour() < hour || reports.find(today).isPresent()
                ? Optional.empty()
                : Optional.of(run(new Day(today, terms.version()), now.toInstant()));
    }

    private RetentionReport run(Day day, Instant began) {
        destroying.cases().goOn();
        destroying.holdings().goOn(day.date());
        var all = new TreeMap<OrganisationId, Counts>();
        var dueItems = new DueItems(terms, day.date());
        var keeping = new KeepToTerms(kept, destroying, clock, day);
        kept.files()
                .forEach(file -> keeping.handle(
                                file, dueItems.in(file), kept.files().misses(file.caseId()))
                        .forEach((owner, counts) -> all.merge(owner, counts, Counts::plus)));
        destroyedOn(day, all);
        halfDone(keeping, day, all);
        var report = new RetentionReport(day.date(), began, clock.instant(), terms.version(), all);
        reports.put(report);
        return report;
    }

    /** By what is on record, so that it is the same whoever carried it out, and however often the run was begun. */
    private void destroyedOn(Day day, Map<OrganisationId, Counts> all) {
        destroying
                .holdings()
                .doneOn(day.date())
                .forEach(one -> all.merge(one.organisation(), Counts.destroyed(one.items()), Counts::plus));
        destroying
                .cases()
                .decidedOn(day.date())
                .forEach(one -> one.heldThen()
                        .forEach((owner, items) -> all.merge(owner, Counts.destroyed(items), Counts::plus)));
    }

    /** What an earlier run began, and neither that nor this one could end: no file may hold it any more, and still it is not done. */
    private void halfDone(KeepToTerms keeping, Day day, Map<OrganisationId, Counts> all) {
        destroying.holdings().underWay().stream()
                .filter(one -> !keeping.failed(one.caseId(), one.organisation()))
                .forEach(one -> all.merge(one.organisation(), halfDone(one.items()), Counts::plus));
        destroying.cases().underWay().stream()
                .filter(one -> !destroying.cases().decidedOn(day.date()).contains(one))
                .forEach(one -> one.heldThen().forEach((owner, items) -> {
                    if (!keeping.failed(one.caseId(), owner)) {
                        all.merge(owner, halfDone(items), Counts::plus);
                    }
                }));
    }

    private static Counts halfDone(int items) {
        return new Counts(items, 0, 0, 0).failing(Reason.NOT_CARRIED_OUT, items);
    }
}
