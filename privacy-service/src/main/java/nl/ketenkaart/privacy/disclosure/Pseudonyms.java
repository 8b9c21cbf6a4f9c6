package nl.ketenkaart.privacy.disclosure;

import nl.ketenkaart.privacy.terms.PersonId;

/** Names a person in the log: the same name for the same person, from which nobody without the key learns who it is. */
@FunctionalInterface
public interface Pseudonyms {
    String of(PersonId person);
}
