package nl.ketenkaart.privacy.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.regime.RetentionTerms;
import nl.ketenkaart.privacy.retention.DueItems.Holding;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;

/**
 * The daily run: looks at every file, locks what is past its term, and reports. Each step may be taken again, by anybody, at any
 * time: what was cut off is gone on with by the next run of the same day, and the report is the same as if nothing had happened. What fails
 * for one organisation in one case keeps nothing else back, and is tried again the day after.
 */
public final class RunRetention {
    private final KeptFiles files;
    private final Retentions retentions;
    private final RetentionReports reports;
    private final RetentionTerms terms;
    private final Clock clock;
    private final int hour;

    public RunRetention(
            KeptFiles files, Retentions retentions, RetentionReports reports, RetentionTerms terms, When when) {
        this.files = files;
        this.retentions = retentions;
        this.reports = reports;
        this.terms = terms;
        this.clock = when.clock();
        this.hour = when.hour();
    }

    /** @param hour of the day in the Netherlands from which the day's run is due */
    public record When(Clock clock, int hour) {}

    /** Runs if the run of this day is due and no report says that it was done; empty: there was nothing to do. */
    public Optional<RetentionReport> handle() {
        var now = clock.instant().atZone(DueItems.HERE);
        var today = now.toLocalDate();
        return now.getHour() < hour || reports.find(today).isPresent()
                ? Optional.empty()
                : Optional.of(run(today, now.toInstant()));
    }

    private RetentionReport run(LocalDate today, Instant began) {
        var all = new TreeMap<OrganisationId, Counts>();
        var dueItems = new DueItems(terms, today);
        files.forEach(file -> dueItems.in(file)
                .forEach((owner, holding) -> all.merge(owner, counts(file, owner, holding, today), Counts::plus)));
        var report = new RetentionReport(today, began, clock.instant(), terms.version(), all);
        reports.put(report);
        return report;
    }

    private Counts counts(CaseFile file, OrganisationId owner, Holding holding, LocalDate today) {
        try {
            var after = after(file.caseId(), owner, holding, today);
            var extended = after.filter(one -> one.isExtended(today)).isPresent();
            return new Counts(
                    holding.kept(),
                    after.map(one -> one.lockedOn(today)).orElse(0),
                    extended ? holding.due().size() : 0,
                    holding.withoutTerm());
        } catch (RuntimeException e) {
            return new Counts(holding.kept(), 0, 0, holding.due().size() + holding.withoutTerm());
        }
    }

    private Optional<Retention> after(UUID caseId, OrganisationId owner, Holding holding, LocalDate today) {
        if (holding.due().isEmpty()) {
            return holding.locked() == 0 ? Optional.empty() : retentions.find(caseId, owner);
        }
        var at = clock.instant();
        return switch (retentions.change(caseId, owner, now -> now.lock(holding.due(), today, at))) {
            case Result.Done<Retention>(var state, var position) -> Optional.of(state);
            case Result.Refused<Retention>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
