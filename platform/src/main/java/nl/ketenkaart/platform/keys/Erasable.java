package nl.ketenkaart.platform.keys;

import java.util.UUID;

/**
 * Something that a service keeps of a scope and that goes when the scope is erased. Its content cannot be opened any more by
 * then; this removes what is left: labels, indexes, the sealed bytes themselves.
 */
@FunctionalInterface
public interface Erasable {
    /** Once more changes nothing. */
    void erase(UUID scope);
}
