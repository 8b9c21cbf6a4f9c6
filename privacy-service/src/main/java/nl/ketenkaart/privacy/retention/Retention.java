package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.retention.DueItems.LockedItem;
import nl.ketenkaart.privacy.retention.RetentionEvent.Item;
import nl.ketenkaart.privacy.retention.RetentionEvent.ItemsLocked;
import org.jspecify.annotations.Nullable;

/**
 * What the clock did with what one organisation holds in one case. Items are locked as their terms end, each once; something
 * recorded anew under the same id is locked again when its own term ends. Extensions put that off for all of them, in the same
 * document, so of a run and an extension at the same moment one finds the other. What was locked stays locked, and is destroyed once all of it
 * is past its second term and no extension runs.
 *
 * @param locked by item
 * @param extensions in the order in which they were made
 * @param going the day of the run that is to destroy all of it; null: none was
 */
public record Retention(
        UUID caseId,
        OrganisationId organisation,
        Map<UUID, Locked> locked,
        List<Extension> extensions,
        @Nullable LocalDate going) {
    private static final Refusal GOING =
            Refusal.conflict("The term is over, and what your organisation held is being destroyed.");
    private static final Refusal NOT_OVER = Refusal.conflict("It was extended meanwhile.");
    private static final Refusal SHORTER =
            Refusal.conflict("An extension that stands lasts as long or longer; it is not made shorter.");

    /** @param on the day in the Netherlands */
    public record Locked(Instant recordedAt, LocalDate on) {}

    /**
     * @param until the last day on which the items are still shown
     * @param motivation why they are still needed
     */
    public record Extension(LocalDate until, String motivation, Instant at) {
        boolean saysTheSameAs(Extension other) {
            return until.equals(other.until) && motivation.equals(other.motivation);
        }
    }

    public Retention {
        locked = Map.copyOf(locked);
        extensions = List.copyOf(extensions);
    }

    public static Retention none(UUID caseId, OrganisationId organisation) {
        return new Retention(caseId, organisation, Map.of(), List.of(), null);
    }

    /** Always the same for the same two. */
    public static UUID idOf(UUID caseId, OrganisationId organisation) {
        return UUID.nameUUIDFromBytes(("retention|" + caseId + "|" + organisation).getBytes(StandardCharsets.UTF_8));
    }

    /** Locks what is due and was not locked yet. */
    Outcome<Retention> lock(Collection<Item> due, LocalDate today, Instant at) {
        var fresh = isExtended(today)
                ? List.<Item>of()
                : due.stream().filter(item -> !isLocked(item)).toList();
        if (fresh.isEmpty()) {
            return Outcome.unchanged(this);
        }
        var all = new HashMap<>(locked);
        all.putAll(fresh.stream().collect(toUnmodifiableMap(Item::item, item -> new Locked(item.recordedAt(), today))));
        var after = new Retention(caseId, organisation, all, extensions, going);
        return Outcome.changed(after, new ItemsLocked(caseId, organisation, fresh, at));
    }

    /** Also while an earlier one runs; the last word counts only where it is later. The same once more changes nothing. */
    public Outcome<Retention> extended(Extension more, LocalDate today) {
        if (going != null && !today.isAfter(going.plusDays(1))) {
            return Outcome.refused(GOING);
        }
        if (extensions.stream().anyMatch(more::saysTheSameAs)) {
            return Outcome.unchanged(this);
        }
        if (extendedUntil().filter(until -> !more.until().isAfter(until)).isPresent()) {
            return Outcome.refused(SHORTER);
        }
        var all = new ArrayList<>(extensions);
        all.add(more);
        return Outcome.changed(new Retention(caseId, organisation, locked, all, going));
    }

    /**
     * Before all of it is destroyed: an extension comes before this, and then it is not, or finds it. What was not destroyed on that day or
     * the one after, since something else kept it back, can be extended again.
     */
    Outcome<Retention> going(Collection<LockedItem> items, LocalDate today) {
        if (!isOver(items, today)) {
            return Outcome.refused(NOT_OVER);
        }
        return today.equals(going)
                ? Outcome.unchanged(this)
                : Outcome.changed(new Retention(caseId, organisation, locked, extensions, today));
    }

    private boolean isLocked(Item item) {
        var before = locked.get(item.item());
        return before != null && !before.recordedAt().isBefore(item.recordedAt());
    }

    /** Whether all of these are past their second term; what was locked today is destroyed tomorrow at the earliest: by then no card shows it. */
    boolean isOver(Collection<LockedItem> items, LocalDate today) {
        return !items.isEmpty()
                && !isExtended(today)
                && items.stream().allMatch(one -> isLocked(one.item()) && isOver(one, today));
    }

    private boolean isOver(LockedItem one, LocalDate today) {
        var term = one.term();
        var on = Objects.requireNonNull(locked.get(one.item().item())).on();
        return term != null && today.isAfter(on) && !today.isBefore(term.destroysOn(on));
    }

    boolean isExtended(LocalDate today) {
        return extendedUntil().filter(until -> !today.isAfter(until)).isPresent();
    }

    public Optional<LocalDate> extendedUntil() {
        return extensions.stream().map(Extension::until).max(LocalDate::compareTo);
    }

    /** How many were locked on this day. */
    int lockedOn(LocalDate day) {
        return (int)
                locked.values().stream().filter(one -> one.on().equals(day)).count();
    }
}
