package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.destruction.Day;
import nl.ketenkaart.privacy.destruction.DestroyCase;
import nl.ketenkaart.privacy.destruction.DestroyHolding;
import nl.ketenkaart.privacy.retention.DueItems.Holding;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.retention.RunRetention.Destroying;

/**
 * Locks in one file what is past its first term, and destroys what an organisation holds there once all of that is past its second one
 * and the case has ended: as long as it goes on, who sits there needs its key to say anything more, and a key that went is never
 * made again. What fails for one organisation keeps nothing else back.
 */
final class KeepToTerms {
    private final Retentions retentions;
    private final DestroyHolding holdings;
    private final DestroyCase cases;
    private final Clock clock;
    private final Day day;

    KeepToTerms(Retentions retentions, Destroying destroying, Clock clock, Day day) {
        this.retentions = retentions;
        this.holdings = destroying.holdings();
        this.cases = destroying.cases();
        this.clock = clock;
        this.day = day;
    }

    /** @param over whether all of it is past its second term */
    private record Looked(Counts counts, boolean over) {
        Looked failed() {
            return new Looked(counts.failing(counts.lookedAt()), false);
        }
    }

    /**
     * What was found and done, by organisation, without what was destroyed: that stands in records of its own.
     *
     * @param misses whether the file may say less than there is: then nothing of it is destroyed
     */
    Map<OrganisationId, Counts> handle(CaseFile file, Map<OrganisationId, Holding> found, boolean misses) {
        var looked = new TreeMap<OrganisationId, Looked>();
        found.forEach((owner, holding) -> looked.put(owner, looked(file.caseId(), owner, holding)));
        if (file.endedAt().isPresent()) {
            destroy(file, looked, misses);
        }
        return looked.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().counts()));
    }

    private Looked looked(UUID caseId, OrganisationId owner, Holding holding) {
        try {
            var today = day.date();
            var after = after(caseId, owner, holding, today);
            var extended = after.filter(one -> one.isExtended(today)).isPresent();
            var counts = new Counts(
                    holding.kept(),
                    after.map(one -> one.lockedOn(today)).orElse(0),
                    0,
                    extended ? holding.due().size() : 0,
                    holding.withoutTerm());
            var over = holding.isAllLocked()
                    && after.filter(one -> one.isOver(holding.locked(), today)).isPresent();
            return new Looked(counts, over);
        } catch (RuntimeException e) {
            var failed = holding.due().size() + holding.withoutTerm();
            return new Looked(new Counts(holding.kept(), 0, 0, 0, failed), false);
        }
    }

    private Optional<Retention> after(UUID caseId, OrganisationId owner, Holding holding, LocalDate today) {
        if (holding.due().isEmpty()) {
            return holding.locked().isEmpty() ? Optional.empty() : retentions.find(caseId, owner);
        }
        var at = clock.instant();
        return switch (retentions.change(caseId, owner, now -> now.lock(holding.due(), today, at))) {
            case Result.Done<Retention>(var state, var position) -> Optional.of(state);
            case Result.Refused<Retention>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }

    private void destroy(CaseFile file, Map<OrganisationId, Looked> looked, boolean misses) {
        var whole = looked.values().stream().allMatch(Looked::over);
        var going = new TreeMap<OrganisationId, Integer>();
        looked.forEach((owner, one) -> {
            if (one.over() && (whole || DestroyHolding.canGo(file, owner))) {
                going.put(owner, one.counts().lookedAt());
            }
        });
        if (misses) {
            going.keySet().forEach(owner -> looked.computeIfPresent(owner, (id, one) -> one.failed()));
        } else if (whole && !going.isEmpty()) {
            tried(looked, going, () -> cases.handle(file, going, day));
        } else {
            going.forEach((owner, items) ->
                    tried(looked, Map.of(owner, items), () -> holdings.handle(file, owner, items, day)));
        }
    }

    private static void tried(
            Map<OrganisationId, Looked> looked, Map<OrganisationId, Integer> going, Runnable destroying) {
        try {
            destroying.run();
            looked.keySet().removeAll(going.keySet());
        } catch (RuntimeException e) {
            going.keySet().forEach(owner -> looked.computeIfPresent(owner, (id, one) -> one.failed()));
        }
    }
}
