package nl.ketenkaart.notifications.course.kafka;

import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/** Keeps up with how urgent cases are and who leads them. */
@Component
class CourseEventsConsumer implements EventConsumer {
    private final Projections<CaseCourse> courses;

    CourseEventsConsumer(Projections<CaseCourse> courses) {
        this.courses = courses;
    }

    @Override
    public String topic() {
        return "case-events.v1";
    }

    @Override
    public String part() {
        return "course";
    }

    @Override
    public void on(ReceivedEvent event) {
        courses.apply(
                event.key(), event, before -> CourseEvent.after(before == null ? CaseCourse.UNKNOWN : before, event));
    }
}
