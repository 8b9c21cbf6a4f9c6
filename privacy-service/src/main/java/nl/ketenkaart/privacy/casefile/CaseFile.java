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
import nl.ketenkaart.privacy.casefile.Part.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one case, by part. Events of different topics come in any order, so a file may hold parts of a
 * case of which nobody said yet that it was raised; until then it is nobody's case. A file holds all; what of it somebody
 * sees is decided part by part, and no file ever leaves the service.
 *
 * <p>A part that is locked, because the term for which it may be shown is over, lies apart and can be put back by nobody: whatever a
 * file is made of, what a lock holds is not among its parts. So no viewer finds it, and an event that comes later finds it still.
 * What was destroyed of somebody is no part of it, and becomes none by whatever comes.
 *
 * @param parts by their id, in the order in which they came; none of them is locked
 */
public record CaseFile(UUID caseId, Shell shell, Map<UUID, Part> parts, Locked locked) {

    public CaseFile {
        var open = new LinkedHashMap<>(parts);
        open.values().removeIf(locked::isDestroyed);
        if (!locked.locks().isEmpty()) {
            var closed = new LinkedHashMap<>(locked.parts());
            closed.keySet().removeAll(open.keySet());
            parts.values().stream().filter(locked::holds).forEach(part -> closed.put(part.id(), part));
            open.keySet().removeAll(closed.keySet());
            locked = locked.with(closed);
        }
        parts = Collections.unmodifiableMap(open);
    }

    public CaseFile(UUID caseId, Shell shell, Map<UUID, Part> parts) {
        this(caseId, shell, parts, Locked.NOTHING);
    }

    /**
     * @param parts those that the locks hold, sealed as they were
     * @param destroyed of whom all was destroyed
     * @param ended when the case ended; null as long as its own parts say so
     */
    public record Locked(
            Set<Lock> locks,
            Map<UUID, Part> parts,
            Set<OrganisationId> destroyed,
            @Nullable Instant ended) {
        public static final Locked NOTHING = new Locked(Set.of(), Map.of(), Set.of(), null);

        public Locked {
            var gone = Set.copyOf(destroyed);
            var left = new HashSet<>(locks);
            left.removeIf(lock -> gone.contains(lock.owner()));
            var leftParts = new LinkedHashMap<>(parts);
            leftParts.values().removeIf(part -> gone.contains(part.owner()));
            locks = Set.copyOf(left);
            parts = Collections.unmodifiableMap(leftParts);
            destroyed = gone;
        }

        Locked with(Map<UUID, Part> changed) {
            return new Locked(locks, changed, destroyed, ended);
        }

        boolean isDestroyed(Part part) {
            return destroyed.contains(part.owner());
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
        var wider = new Locked(all, locked.parts(), locked.destroyed(), locked.ended());
        return new CaseFile(caseId, shell, parts, wider);
    }

    /** All of this owner is gone, for good; when the case ended is still known, whoever said so. */
    public CaseFile destroying(OrganisationId owner) {
        var all = new HashSet<>(locked.destroyed());
        all.add(owner);
        var ended = endedAt().orElse(null);
        return new CaseFile(caseId, shell, parts, new Locked(locked.locks(), locked.parts(), all, ended));
    }

    /** When it ended, if it did and was not opened again; its closure, or what triage came to, may be locked or gone by now. */
    public Optional<Instant> endedAt() {
        return Kind.ending(shell.phase())
                .flatMap(kind -> Stream.concat(
                                Stream.ofNullable(locked.ended()),
                                everything()
                                        .map(Part::label)
                                        .filter(label -> label.kind() == kind)
                                        .map(Part.Label::recordedAt))
                        .max(Instant::compareTo));
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
        return new CaseFile(caseId, shell, left, locked.with(leftLocked));
    }

    /** Changes the part with this id and everything that belongs to it, locked or not. */
    public CaseFile change(UUID id, UnaryOperator<Part> verb) {
        return new CaseFile(caseId, shell, changed(parts, id, verb), locked.with(changed(locked.parts(), id, verb)));
    }

    private static Map<UUID, Part> changed(Map<UUID, Part> before, UUID id, UnaryOperator<Part> verb) {
        var all = new LinkedHashMap<>(before);
        all.replaceAll((partId, part) -> part.belongsTo(id) ? verb.apply(part) : part);
        return all;
    }
}
