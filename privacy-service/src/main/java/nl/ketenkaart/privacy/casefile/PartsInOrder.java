package nl.ketenkaart.privacy.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The parts of a case by kind and by what they belong to, in the order in which they were recorded. Made of all of them, whoever
 * may see them: what it costs to find something tells nothing of how much of the case somebody sees.
 */
public final class PartsInOrder {
    private static final Comparator<Part> AS_RECORDED = Comparator.comparing(
                    (Part part) -> part.label().recordedAt())
            .thenComparing(part -> part.id().toString());
    private final Map<Kind, List<Part>> byKind = new EnumMap<>(Kind.class);
    private final Map<UUID, List<Part>> byWhole = new HashMap<>();

    public PartsInOrder(Collection<Part> parts) {
        sorted(parts).forEach(this::put);
    }

    /** Any parts, in that order. */
    public static Stream<Part> sorted(Collection<Part> parts) {
        return parts.stream().sorted(AS_RECORDED);
    }

    public List<Part> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** What belongs to this part, and not the part itself. */
    public List<Part> within(UUID whole) {
        return byWhole.getOrDefault(whole, List.of());
    }

    private void put(Part part) {
        var label = part.label();
        byKind.computeIfAbsent(label.kind(), kind -> new ArrayList<>()).add(part);
        if (label.of() != null) {
            byWhole.computeIfAbsent(label.of(), whole -> new ArrayList<>()).add(part);
        }
    }
}
