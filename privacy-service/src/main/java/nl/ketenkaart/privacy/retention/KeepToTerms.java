package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.destruction.Day;
import nl.ketenkaart.privacy.destruction.DestroyHolding;
import nl.ketenkaart.privacy.destruction.Setback;
import nl.ketenkaart.privacy.destruction.Setback.Reason;
import nl.ketenkaart.privacy.retention.DueItems.Holding;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.retention.RunRetention.Destroying;
import nl.ketenkaart.privacy.retention.RunRetention.Kept;

/**
 * Locks in one file what is past its first term, and destroys what an organisation holds there once all of that is past its second one
 * and the case has ended for good: as long as it goes on, or may be opened again, who sits there needs its key to say anything more,
 * and a key that went is never made again. What fails for one organisation keeps nothing else back, and is told with its reason.
 */
final class KeepToTerms {
    /** case-service opens a case again until then, by the calendar alone. */
    private static final Period OPENED_AGAIN_WITHIN = Period.ofMonths(6);

    private final Retentions retentions;
    private final OpenRequests requests;
    private final Destroying destroying;
    private final Clock clock;
    private final Day day;
    private final Set<Whose> failed = new HashSet<>();

    KeepToTerms(Kept kept, Destroying destroying, Clock clock, Day day) {
        this.retentions = kept.retentions();
        this.requests = kept.requests();
        this.destroying = destroying;
        this.clock = clock;
        this.day = day;
    }

    private record Whose(UUID caseId, OrganisationId organisation) {}

    /** @param over whether all of it is past its second term */
    private record Looked(Counts counts, boolean over) {
        Looked failed(Reason why) {
            return new Looked(counts.failing(why, counts.lookedAt()), false);
        }
    }

    /** Whether this run found that something of this organisation's in this case was not locked or destroyed. */
    boolean failed(UUID caseId, OrganisationId owner) {
        return failed.contains(new Whose(caseId, owner));
    }

    /**
     * What was found and done, by organisation, without what was destroyed: that stands in records of its own.
     *
     * @param misses whether the file may say less than there is: then nothing of it is destroyed
     */
    Map<OrganisationId, Counts> handle(CaseFile file, Map<OrganisationId, Holding> found, boolean misses) {
        var looked = new TreeMap<OrganisationId, Looked>();
        found.forEach((owner, holding) -> looked.put(owner, looked(file.caseId(), owner, holding)));
        if (file.endedAt().filter(this::isForGood).isPresent()) {
            destroy(file, found, looked, misses);
        }
        return looked.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().counts()));
    }

    private boolean isForGood(Instant ended) {
        return day.date().isAfter(LocalDate.ofInstant(ended, DueItems.HERE).plus(OPENED_AGAIN_WITHIN));
    }

    private Looked looked(UUID caseId, OrganisationId owner, Holding holding) {
        var withoutTerm = new Counts(holding.kept(), 0, 0, 0).failing(Reason.NO_TERM, holding.withoutTerm());
        if (holding.withoutTerm() > 0) {
            told(new Setback(caseId, owner, Reason.NO_TERM, null));
        }
        try {
            var today = day.date();
            var after = after(caseId, owner, holding, today);
            var extended = after.filter(one -> one.isExtended(today)).isPresent();
            var locked = after.map(one -> one.lockedOn(today)).orElse(0);
            var counts = withoutTerm.plus(
                    new Counts(0, locked, 0, extended ? holding.due().size() : 0));
            var over = holding.isAllLocked()
                    && after.filter(one -> one.isOver(holding.locked(), today)).isPresent();
            return new Looked(counts, over);
        } catch (RuntimeException e) {
            var why = told(Setback.of(caseId, owner, e));
            return new Looked(withoutTerm.failing(why, holding.due().size()), false);
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

    private void destroy(
            CaseFile file, Map<OrganisationId, Holding> found, Map<OrganisationId, Looked> looked, boolean misses) {
        asked(file, looked);
        var due = going(file, looked).keySet();
        if (misses) {
            due.forEach(owner -> left(looked, new Setback(file.caseId(), owner, Reason.FILE_INCOMPLETE, null), owner));
            return;
        }
        due.forEach(owner -> goes(file.caseId(), owner, found, looked));
        var going = going(file, looked);
        if (isWhole(looked) && !going.isEmpty()) {
            tried(file, looked, going, () -> destroying.cases().handle(file, going, day));
        } else {
            going.forEach((owner, items) -> tried(
                    file,
                    looked,
                    Map.of(owner, items),
                    () -> destroying.holdings().handle(file, owner, items, day)));
        }
    }

    private static boolean isWhole(Map<OrganisationId, Looked> looked) {
        return looked.values().stream().allMatch(Looked::over);
    }

    /** What goes, as it stands: one's own key where it can go alone, or the whole case where everybody's term is over. */
    private static Map<OrganisationId, Integer> going(CaseFile file, Map<OrganisationId, Looked> looked) {
        var going = new TreeMap<OrganisationId, Integer>();
        looked.forEach((owner, one) -> {
            if (one.over() && (isWhole(looked) || DestroyHolding.canGo(file, owner))) {
                going.put(owner, one.counts().lookedAt());
            }
        });
        return going;
    }

    private void asked(CaseFile file, Map<OrganisationId, Looked> looked) {
        var waiting = looked.entrySet().stream()
                .filter(one -> one.getValue().over())
                .map(Map.Entry::getKey)
                .filter(owner -> requests.concern(file.caseId(), owner, day.date()))
                .toList();
        waiting.forEach(owner -> left(looked, new Setback(file.caseId(), owner, Reason.ASKED_FOR, null), owner));
    }

    /** From here on it is not extended any more, unless it was: then it stays, and what others hold is looked at without it. */
    private void goes(
            UUID caseId, OrganisationId owner, Map<OrganisationId, Holding> found, Map<OrganisationId, Looked> looked) {
        try {
            var locked = Objects.requireNonNull(found.get(owner)).locked();
            var result = retentions.change(caseId, owner, now -> now.going(locked, day.date()));
            if (result instanceof Result.Refused<Retention>) {
                left(looked, Setback.overtaken(caseId, owner), owner);
            }
        } catch (RuntimeException e) {
            left(looked, Setback.of(caseId, owner, e), owner);
        }
    }

    private void tried(
            CaseFile file, Map<OrganisationId, Looked> looked, Map<OrganisationId, Integer> going, Runnable todo) {
        try {
            todo.run();
            looked.keySet().removeAll(going.keySet());
        } catch (RuntimeException e) {
            going.keySet().forEach(owner -> left(looked, Setback.of(file.caseId(), owner, e), owner));
        }
    }

    private void left(Map<OrganisationId, Looked> looked, Setback setback, OrganisationId owner) {
        var why = told(setback);
        looked.computeIfPresent(owner, (id, one) -> one.failed(why));
    }

    private Reason told(Setback setback) {
        destroying.setbacks().tell(setback);
        var organisation = setback.organisation();
        if (organisation != null) {
            failed.add(new Whose(setback.caseId(), organisation));
        }
        return setback.reason();
    }
}
