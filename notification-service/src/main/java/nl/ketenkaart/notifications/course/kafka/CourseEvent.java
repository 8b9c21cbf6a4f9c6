package nl.ketenkaart.notifications.course.kafka;

import java.util.List;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a course needs of the events of a case. Nothing about people in it, nor why. */
final class CourseEvent {
    private CourseEvent() {}

    /** The course after an event; most events leave it as it was. */
    static CaseCourse after(CaseCourse before, ReceivedEvent event) {
        return switch (event.stem()) {
            case "case-raised" -> event.as(CaseRaised.class).after(before);
            case "organisation-seated" -> event.as(Seat.class).after(before);
            case "director-accepted" ->
                before.directedBy(event.as(Director.class).organisation());
            case "director-appointed", "director-refused" -> before.directedBy(null);
            default -> before;
        };
    }

    /** @param urgency null where nobody said */
    record CaseRaised(@Nullable String urgency, List<Seat> seats) {
        CaseCourse after(CaseCourse before) {
            var course = before.urgent("RED".equals(urgency));
            for (var seat : seats) {
                course = seat.after(course);
            }
            return course;
        }
    }

    record Seat(OrganisationId organisation, String kind) {
        CaseCourse after(CaseCourse before) {
            return before.seating(organisation, kind);
        }
    }

    record Director(OrganisationId organisation) {}
}
