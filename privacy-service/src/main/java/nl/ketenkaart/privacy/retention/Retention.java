package nl.ketenkaart.privacy.retention;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.retention.RetentionEvent.Item;
import nl.ketenkaart.privacy.retention.RetentionEvent.ItemsLocked;

/**
 * What the clock did with what one organisation holds in one case. Items are locked as their terms end, each once; something
 * recorded anew under the same id is locked again when its own term ends. Extensions put that off for all of them, in the same
 * document, so of a run and an extension at the same moment one finds the other. What was locked stays locked.
 *
 * @param locked by item
 * @param extensions in the order in which they were made
 */
public record Retention(
        UUID caseId, OrganisationId organisation, Map<UUID, Locked> locked, List<Extension> extensions) {

    /** @param on the day in the Netherlands */
    public record Locked(Instant recordedAt, LocalDate on) {}

    /**
     * @param until the last day on which the items are still shown
     * @param motivation why they are still needed
     */
    public record Extension(LocalDate until, String motivation, Instant at) {}

    public Retention {
        locked = Map.copyOf(locked);
        extensions = List.copyOf(extensions);
    }

    public static Retention none(UUID caseId, OrganisationId organisation) {
        return new Retention(caseId, organisation, Map.of(), List.of());
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
        var after = new Retention(caseId, organisation, all, extensions);
        return Outcome.changed(after, new ItemsLocked(caseId, organisation, fresh, at));
    }

    private boolean isLocked(Item item) {
        var before = locked.get(item.item());
        return before != null && !before.recordedAt().isBefore(item.recordedAt());
    }

    boolean isExtended(LocalDate today) {
        return extendedUntil().filter(until -> !today.isAfter(until)).isPresent();
    }

    Optional<LocalDate> extendedUntil() {
        return extensions.stream().map(Extension::until).max(LocalDate::compareTo);
    }

    /** How many were locked on this day. */
    int lockedOn(LocalDate day) {
        return (int)
                locked.values().stream().filter(one -> one.on().equals(day)).count();
    }
}
