package nl.ketenkaart.notifications.course.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.ketenkaart.notifications.Contracts;
import nl.ketenkaart.notifications.course.CaseCourse;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.junit.jupiter.api.Test;

class ConsumedCourseEventsTest {

    @Test
    void urgency_is_read_from_a_case_that_is_raised() {
        var raised = Contracts.received("case-service", "case-raised").as(CourseEvent.CaseRaised.class);
        assertThat(raised.urgency()).isNotNull();
        var course = new CourseEvent.CaseRaised("RED", raised.seats()).after(CaseCourse.UNKNOWN);
        assertThat(course.red()).isTrue();
    }

    @Test
    void prosecutions_are_those_ever_seated() {
        var om = new OrganisationId("om-midden-nederland");
        var seat = new CourseEvent.Seat(om, "PUBLIC_PROSECUTION");
        var halt = new CourseEvent.Seat(new OrganisationId("halt"), "HALT");
        assertThat(halt.after(seat.after(CaseCourse.UNKNOWN)).prosecutions()).isEqualTo(Set.of(om));
        assertThat(Contracts.received("case-service", "organisation-seated")
                        .as(CourseEvent.Seat.class)
                        .kind())
                .isNotBlank();
    }

    @Test
    void whoever_accepted_directs_until_somebody_is_appointed_or_refuses() {
        var accepted = after("director-accepted", CaseCourse.UNKNOWN);
        assertThat(accepted.director()).isNotNull();
        assertThat(after("concern-voiced", accepted)).isEqualTo(accepted);
        assertThat(after("director-appointed", accepted).director()).isNull();
        assertThat(after("director-refused", accepted).director()).isNull();
    }

    private static CaseCourse after(String stem, CaseCourse before) {
        return CourseEvent.after(before, Contracts.received("case-service", stem));
    }
}
