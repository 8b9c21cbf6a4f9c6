package nl.ketenkaart.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Shows privacy officers what the daily runs did with what their own organisation holds: numbers, so no purpose is asked and nothing is on
 * record. Of others there is nothing in it, and no total.
 */
public final class ReadRetentionReports {
    private static final LocalDate FROM_THE_NEWEST = LocalDate.of(9999, 12, 31);
    private final RetentionReports reports;

    public ReadRetentionReports(RetentionReports reports) {
        this.reports = reports;
    }

    /** @param next the day of the last one, where there may be more */
    public record Page(List<Item> items, @Nullable String next) {}

    /** @param terms the version of the terms */
    public record Item(
            LocalDate day,
            int terms,
            int lookedAt,
            int locked,
            int destroyed,
            int extended,
            int failed,
            List<Failure> failures) {
        static Item of(RetentionReport report, Counts own) {
            return new Item(
                    report.day(),
                    report.terms(),
                    own.lookedAt(),
                    own.locked(),
                    own.destroyed(),
                    own.extended(),
                    own.failed(),
                    byReason(own));
        }
    }

    /** @param items how many of those that failed, failed for this reason */
    public record Failure(Reason reason, int items) {}

    private static List<Failure> byReason(Counts own) {
        return own.failures().entrySet().stream()
                .map(one -> new Failure(one.getKey(), one.getValue()))
                .toList();
    }

    public sealed interface Answer {
        record Shown(Page page) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** @param before only days before this one; null: from the newest */
    public Answer handle(Caller caller, @Nullable LocalDate before, int atMost) {
        if (!caller.hasAnyOf("privacy-officer")) {
            return new Answer.Refused(Refusal.forbidden("Retention reports are for privacy officers."));
        }
        var from = before == null ? FROM_THE_NEWEST : before;
        var found = reports.before(from, atMost + 1);
        var items = found.stream()
                .limit(atMost)
                .map(report -> Item.of(report, own(report, caller)))
                .toList();
        var next = found.size() > atMost ? items.getLast().day().toString() : null;
        return new Answer.Shown(new Page(items, next));
    }

    private static Counts own(RetentionReport report, Caller caller) {
        return Optional.ofNullable(report.organisations().get(caller.organisation()))
                .orElse(Counts.NONE);
    }
}
