package nl.ketenkaart.privacy.authzen;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;

/** What can be asked about: what bears an id on a card, and the case itself. */
public enum ResourceType {
    CASE("case", Set.of(), Set.of()),
    PERSON("person", Set.of(Kind.PERSON), Set.of(Kind.PERSON_NEEDS, Kind.MUNICIPALITY, Kind.ADDRESS)),
    CONTRIBUTION("contribution", Set.of(Kind.CONTRIBUTION), Set.of()),
    DOCUMENT("document", Set.of(Kind.DOCUMENT), Set.of()),
    INFORMATION_REQUEST("information-request", Set.of(Kind.REQUEST), Set.of(Kind.ANSWER)),
    INTERPRETATION("interpretation", Set.of(Kind.INTERPRETATION), Set.of(Kind.SAFETY, Kind.DISSENT)),
    DECISION("decision", Set.of(Kind.DECISION), Set.of()),
    FOLLOW_UP("follow-up", Set.of(Kind.FOLLOW_UP), Set.of());

    private final String word;
    private final Set<Kind> wholes;
    private final Set<Kind> partial;

    /** @param partial kinds of which one part is enough for the whole to stand on a card, with that part alone */
    ResourceType(String word, Set<Kind> wholes, Set<Kind> partial) {
        this.word = word;
        this.wholes = wholes;
        this.partial = partial;
    }

    /** Empty for any other word. */
    public static Optional<ResourceType> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** Of which thing of this type the part is (a part of); empty: of none. */
    Optional<UUID> wholeOf(Part part) {
        var kind = part.label().kind();
        if (wholes.contains(kind)) {
            return Optional.of(part.id());
        }
        return partial.contains(kind)
                ? Optional.of(Objects.requireNonNull(part.label().of()))
                : Optional.empty();
    }

    boolean isWhole(Part part) {
        return wholes.contains(part.label().kind());
    }

    /** Whether a card bears marks of these. */
    boolean marked() {
        return this == CONTRIBUTION || this == DOCUMENT;
    }
}
