package nl.ketenkaart.privacy.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that is known of one case, by part. Events of different topics come in any order, so a file may hold parts of a
 * case of which nobody said yet that it was raised; until then it is nobody's case. A file holds all; what of it somebody
 * sees is decided part by part, and no file ever leaves the service.
 *
 * @param parts by their id, in the order in which they came
 */
public record CaseFile(UUID caseId, Shell shell, Map<UUID, Part> parts) {

    public CaseFile {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
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
        return new CaseFile(caseId, changed, parts);
    }

    /** Puts parts in; one with the same id makes room. */
    public CaseFile with(Collection<Part> more) {
        var all = new LinkedHashMap<>(parts);
        more.forEach(part -> all.put(part.id(), part));
        return new CaseFile(caseId, shell, all);
    }

    public CaseFile with(Part... more) {
        return with(List.of(more));
    }

    public CaseFile without(Predicate<Part> which) {
        var left = new LinkedHashMap<>(parts);
        left.values().removeIf(which);
        return new CaseFile(caseId, shell, left);
    }

    /** Changes the part with this id and everything that belongs to it. */
    public CaseFile change(UUID id, UnaryOperator<Part> verb) {
        var all = new LinkedHashMap<>(parts);
        all.replaceAll((partId, part) -> part.belongsTo(id) ? verb.apply(part) : part);
        return new CaseFile(caseId, shell, all);
    }
}
