package nl.ketenkaart.privacy.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Everything that is known of one case, by part. Events of different topics come in any order, so a file may hold parts of a
 * case of which nobody said yet that it was raised; until then it is nobody's case. A file holds all; what of it somebody
 * sees is decided part by part, and no file ever leaves the service.
 *
 * <p>A part that is locked, because the term for which it may be shown is over, lies apart and can be put back by nobody: whatever a
 * file is made of, what a lock holds is not among its parts. So no viewer finds it, and an event that comes later finds it still.
 *
 * @param parts by their id, in the order in which they came; none of them is locked
 */
public record CaseFile(UUID caseId, Shell shell, Map<UUID, Part> parts, Locked locked) {

    public CaseFile {
        var open = new LinkedHashMap<>(parts);
        if (!locked.locks().isEmpty()) {
            var closed = new LinkedHashMap<>(locked.parts());
            closed.keySet().removeAll(open.keySet());
            parts.values().stream().filter(locked::holds).forEach(part -> closed.put(part.id(), part));
            open.keySet().removeAll(closed.keySet());
            locked = new Locked(locked.locks(), closed);
        }
        parts = Collections.unmodifiableMap(open);
    }

    public CaseFile(UUID caseId, Shell shell, Map<UUID, Part> parts) {
        this(caseId, shell, parts, Locked.NOTHING);
    }

    /**
     * That a part of this owner, as it was recorded then or before, is locked. What is recorded later under the same id is something
     * else. So it makes no difference what comes first, the lock or what it holds, nor how often.
     */
    public record Lock(UUID item, OrganisationId owner, Instant recordedAt) {

        /** A correction of a contribution keeps the day on which it was recorded; its attributes go with it. */
        boolean holds(Part part) {
            var label = part.label();
            return owner.equals(label.item().owner())
                    && (label.kind() == Kind.ATTRIBUTE
                            ? item.equals(label.of())
                            : item.equals(part.id()) && !label.recordedAt().isAfter(recordedAt));
        }
    }

    /** @param parts those that the locks hold, sealed as they were */
    public record Locked(Set<Lock> locks, Map<UUID, Part> parts) {
        public static final Locked NOTHING = new Locked(Set.of(), Map.of());

        public Locked {
            locks = Set.copyOf(locks);
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        boolean holds(Part part) {
            return locks.stream().anyMatch(lock -> lock.holds(part));
        }
    }

    /** A case of which nothing is known. */
    public static CaseFile unknown(UUID caseId) {
        return new CaseFile(caseId, Shell.EMPTY, Map.of());
    }

    public boolean raised() {
        return shell.raised() != null;
    }

    public Optional<Part> part(UUID id) {
        return Optional.ofNullable(parts.get(id));
    }

    public Stream<Part> parts(Kind kind) {
        return parts.values().stream().filter(part -> part.label().kind() == kind);
    }

    /** A part and all that belongs to it. */
    public List<Part> partsOf(UUID whole) {
        return parts.values().stream().filter(part -> part.belongsTo(whole)).toList();
    }

    /** A part, locked or not: for the events that come, never for who looks. */
    public Optional<Part> known(UUID id) {
        return part(id).or(() -> Optional.ofNullable(locked.parts().get(id)));
    }

    /** A part and all that belongs to it, locked or not. */
    public List<Part> knownPartsOf(UUID whole) {
        return everything().filter(part -> part.belongsTo(whole)).toList();
    }

    /** All parts, locked or not. */
    public Stream<Part> everything() {
        return Stream.concat(parts.values().stream(), locked.parts().values().stream());
    }

    public CaseFile locking(Collection<Lock> more) {
        var all = new HashSet<>(locked.locks());
        all.addAll(more);
        return new CaseFile(caseId, shell, parts, new Locked(all, locked.parts()));
    }

    /** The people whom the case is about. */
    public Set<UUID> persons() {
        return Set.copyOf(parts(Kind.PERSON).map(Part::id).toList());
    }

    /**
     * The case as far as everybody at its table may know how it stands. That somebody is kept out is told to nobody, so here
     * nobody is; nor does one direct that is, or that left, as on every card.
     */
    public CaseFile asAnybodyMayKnow(Instant at) {
        var director = shell.director();
        var shown = director != null && shell.table().admits(director.organisation(), at) ? director : null;
        return with(shell.directedBy(shown).excludingNobody());
    }

    public CaseFile with(Shell changed) {
        return new CaseFile(caseId, changed, parts, locked);
    }

    /** Puts parts in; one with the same id makes room. */
    public CaseFile with(Collection<Part> more) {
        var all = new LinkedHashMap<>(parts);
        more.forEach(part -> all.put(part.id(), part));
        return new CaseFile(caseId, shell, all, locked);
    }

    public CaseFile with(Part... more) {
        return with(List.of(more));
    }

    /** Locked ones too. */
    public CaseFile without(Predicate<Part> which) {
        var left = new LinkedHashMap<>(parts);
        left.values().removeIf(which);
        var leftLocked = new LinkedHashMap<>(locked.parts());
        leftLocked.values().removeIf(which);
        return new CaseFile(caseId, shell, left, new Locked(locked.locks(), leftLocked));
    }

    /** Changes the part with this id and everything that belongs to it, locked or not. */
    public CaseFile change(UUID id, UnaryOperator<Part> verb) {
        return new CaseFile(
                caseId, shell, changed(parts, id, verb), new Locked(locked.locks(), changed(locked.parts(), id, verb)));
    }

    private static Map<UUID, Part> changed(Map<UUID, Part> before, UUID id, UnaryOperator<Part> verb) {
        var all = new LinkedHashMap<>(before);
        all.replaceAll((partId, part) -> part.belongsTo(id) ? verb.apply(part) : part);
        return all;
    }
}
