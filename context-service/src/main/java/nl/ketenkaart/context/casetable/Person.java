package nl.ketenkaart.context.casetable;

import org.jspecify.annotations.Nullable;

/**
 * A person whom a case is about: no name, no address, nothing else.
 *
 * @param municipality for finding whom to ask; null when it is not known
 */
public record Person(PersonId id, @Nullable String municipality) {}
