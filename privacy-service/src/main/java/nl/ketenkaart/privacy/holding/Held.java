package nl.ketenkaart.privacy.holding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart.Line;

/**
 * Something that an organisation holds about a person.
 *
 * @param id by which it is decided on; of an earlier wording one of its own
 * @param alone whether it is about nobody else
 * @param locked whether it is kept for who has to account for it alone
 */
record Held(UUID id, Part part, boolean alone, boolean locked) {

    Kind kind() {
        return part.label().kind();
    }

    LocalDate recordedOn() {
        return LocalDate.ofInstant(part.label().recordedAt(), SubjectAccess.HERE);
    }

    /** What is given of it as it stands; empty: only what its owner writes for it. */
    List<Line> words() {
        return alone ? Words.listed(kind(), part.content().open()) : List.of();
    }

    /** All that it says, for its owner. */
    List<Line> all() {
        return Words.all(part.content().open());
    }
}
