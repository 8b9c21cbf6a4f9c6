package nl.ketenkaart.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The organisations of the partnership, as the realm has them (a file that a test compares with the realm). */
public final class OrganisationDirectory {
    private final Map<OrganisationId, Organisation> byId;

    public OrganisationDirectory(Collection<Organisation> organisations) {
        byId = organisations.stream().collect(Collectors.toUnmodifiableMap(Organisation::id, Function.identity()));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of a kind whose area has this municipality. */
    public List<Organisation> ofKindFor(String kind, String municipality) {
        return byId.values().stream()
                .filter(o -> o.kind().equals(kind) && o.municipalities().contains(municipality))
                .toList();
    }
}
