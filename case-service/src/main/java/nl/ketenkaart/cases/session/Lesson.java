package nl.ketenkaart.cases.session;

import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was there takes home from a session: about the work, never about people.
 *
 * @param organisation which noted it
 * @param about which it is about; null: all of them
 */
public record Lesson(
        LessonId lessonId,
        OrganisationId organisation,
        Kind kind,
        String text,
        @Nullable OrganisationId about) {

    /** What deepening yielded, or what to do otherwise. */
    public enum Kind {
        GAIN,
        LESSON
    }
}
